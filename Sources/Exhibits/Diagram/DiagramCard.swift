public import DiffusionAnalysis

/// One box of a diagram: an entity with its name, native names and what is said of it.
public struct DiagramCard: Hashable, Sendable {
    /// What a card stands for; decides shape, fill and border.
    public enum Style: String, Hashable, Sendable, CaseIterable {
        /// The region whose practice is taken as the model.
        case model
        /// The region that learns.
        case learner
        /// A region without a role in the diffusion.
        case region
        /// A person in an office.
        case official
        /// An agency, organization, company or any other body.
        case body
        /// A medium or other source that speaks.
        case media
        /// A group of people.
        case population
        /// A signed agreement.
        case agreement
        /// A visit, statement, training or other event.
        case event
        /// A policy, or a field that is to be learnt.
        case policy
        /// What is said, with each one's stand on it.
        case claim
        /// A document.
        case document
        /// One who criticises.
        case critic
        /// A reply to critics.
        case reply
        /// Anything of an imported graph that has no kind.
        case plain
    }

    /// A stable name; links refer to it.
    public var id: String
    /// What the card stands for.
    public var style: Style
    /// The name, in bold.
    public var name: String
    /// The name in other scripts, in the order in which they are shown.
    public var nativeNames: [String]
    /// The language of those in Han script, as a BCP 47 tag: it decides the shapes of letters.
    public var hanLanguage: String?
    /// Posts, dates and what else is said, one line each; long ones are wrapped.
    public var lines: [String]
    /// The numbers of its sources; empty where nothing is cited.
    public var marks: SourceMarks
    /// What a reader sees when pointing at the card; may be empty.
    public var tooltip: String
    /// Where more can be read, or nil; only web and mail addresses are written.
    public var url: String?
    /// What became of it between two graphs; nil where that is not shown, or it is the same.
    public var change: Difference.Change?
    /// Whether the card is part of what the picture emphasises.
    public var emphasis: DiagramEmphasis

    /// Creates a card with a name and nothing else.
    public init(id: String, style: Style, name: String) {
        self.id = id
        self.style = style
        self.name = name
        nativeNames = []
        hanLanguage = nil
        lines = []
        marks = SourceMarks()
        tooltip = ""
        url = nil
        emphasis = .normal
    }
}

/// How loud a part of a picture is.
public enum DiagramEmphasis: String, Hashable, Sendable, CaseIterable {
    /// Part of what is emphasised.
    case strong
    /// Neither emphasised nor quietened.
    case normal
    /// Quietened so that something else stands out.
    case quiet
}
