public import DiffusionModel

/// A picture along time, before any layout: a lane for each actor, links as arrows between lanes at
/// their dates.
///
/// The cards of the diagram are the lanes from top to bottom, and its links the arrows; what else
/// happens in a lane stands beside it. A chart holds plain text, no sizes and no colours.
public struct LaneChart: Sendable {
    /// What a chart may show.
    package struct Parts: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let arrows = Parts(rawValue: 1)
        package static let deeds = Parts(rawValue: 2)
        package static let tenures = Parts(rawValue: 4)
        package static let all: Parts = [.arrows, .deeds, .tenures]
    }

    /// Whether there are no more lanes and arrows than a picture can show.
    package var fits: Bool {
        diagram.cards.count <= 2_000 && diagram.links.count <= 5_000
            && deeds.count + tenures.count <= 10_000
    }

    /// What every picture has: title, lanes as cards, arrows as links, sources, notes.
    public var diagram: Diagram
    /// How arrows are to be read, for pictures that have some.
    public var notesOfLines: [String] = []
    /// When each link was, in the order of the diagram's links.
    public var times: [LaneTime] = []
    /// The posts of officials, each in the lane of the region where it is.
    public var tenures: [LaneTenure] = []
    /// What an actor did by itself, such as adopting a policy.
    public var deeds: [LaneDeed] = []

    /// Creates a chart of a diagram's lanes and arrows, none of them dated.
    public init(_ diagram: Diagram) {
        self.diagram = diagram
        times = diagram.links.map { _ in LaneTime(nil) }
    }
}

/// When an arrow left one lane and came to the other; both at once but where the two have times of
/// their own.
///
/// It never changes, and is shared: copies of times are much code.
public final class LaneTime: Hashable, Sendable {
    /// When it left; nil where that is not known.
    public let departure: Timing?
    /// When it came; nil where that is not known.
    public let arrival: Timing?

    /// Creates the time of what leaves and comes at once.
    public init(_ timing: Timing?) { (departure, arrival) = (timing, timing) }

    /// Creates the time of what leaves and comes at two times.
    public init(from departure: Timing?, to arrival: Timing?) {
        (self.departure, self.arrival) = (departure, arrival)
    }

    /// Whether both ends have the same times.
    public static func == (one: LaneTime, other: LaneTime) -> Bool {
        one.departure == other.departure && one.arrival == other.arrival
    }

    /// Puts both times into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(departure)
        hasher.combine(arrival)
    }
}

/// A post of an official, drawn as a bar.
public final class LaneTenure: Sendable {
    /// The lane, as the id of a card.
    public let lane: String
    /// The id of the link.
    public let id: String
    /// Who holds it, or what it is where the lane is the holder's own.
    public let name: String
    /// When; nil where that is not known.
    public let timing: Timing?
    /// Whether it is only intended.
    public let isIntended: Bool
    /// The numbers of its sources.
    public let marks: SourceMarks
    /// All of it in one sentence.
    public let sentence: String

    init(
        lane: String, id: String, name: String, timing: Timing?, isIntended: Bool,
        marks: SourceMarks, sentence: String
    ) {
        (self.lane, self.id, self.name) = (lane, id, name)
        (self.timing, self.isIntended) = (timing, isIntended)
        (self.marks, self.sentence) = (marks, sentence)
    }
}

/// What an actor did by itself, drawn as a mark in its lane.
public final class LaneDeed: Sendable {
    /// The lane, as the id of a card.
    public let lane: String
    /// The id of the link.
    public let id: String
    /// What it concerns, such as the policy that is adopted.
    public let name: String
    /// What was done, as the legend calls it.
    public let term: String
    /// Whether it is an adoption, which has a mark of its own.
    public let isAdoption: Bool
    /// When; nil where that is not known.
    public let timing: Timing?
    /// How far it has come.
    public let stage: Stage
    /// The numbers of its sources.
    public let marks: SourceMarks
    /// All of it in one sentence.
    public let sentence: String

    init(
        lane: String, id: String, name: String, term: String, isAdoption: Bool, timing: Timing?,
        stage: Stage, marks: SourceMarks, sentence: String
    ) {
        (self.lane, self.id, self.name, self.term) = (lane, id, name, term)
        (self.isAdoption, self.timing, self.stage) = (isAdoption, timing, stage)
        (self.marks, self.sentence) = (marks, sentence)
    }

    /// Whether it is only intended.
    public var isIntended: Bool { stage == .intended }
}
