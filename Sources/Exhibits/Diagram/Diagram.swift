/// A picture before any layout: what is drawn, in which panel, joined how, on whose word.
///
/// A diagram is a pure value. It holds plain text (nothing escaped), no sizes and no colours;
/// writers and renderers decide those by the house style. Legends are not stored: a writer
/// lists what is present and nothing else.
public struct Diagram: Hashable, Sendable {
    /// The finding, as a newspaper would put it.
    public var title: String
    /// What, who and when, in one line; may be empty.
    public var subtitle: String
    /// The panels; none means that a layout engine places the cards freely.
    public var panels: [DiagramPanel]
    /// Every card, in reading order; ids are unique.
    public var cards: [DiagramCard]
    /// The drawn links; their ends name cards or panels.
    public var links: [DiagramLink]
    /// The numbered sources at the foot.
    public var sources: [DiagramSource]
    /// Short notes at the foot, such as what is left out.
    public var notes: [String]
    /// The picture in words, for those who do not see it.
    public var summary: String
    /// Where the picture will be seen.
    public var theme: DiagramTheme
    /// The paper that the picture must fit.
    public var page: DiagramPage

    /// Creates a diagram without panels, links or sources.
    public init(title: String, subtitle: String = "", cards: [DiagramCard] = []) {
        self.title = title
        self.subtitle = subtitle
        self.cards = cards
        panels = []
        links = []
        sources = []
        notes = []
        summary = ""
        theme = .report
        page = .natural
    }
}

/// Where a picture will be seen.
public enum DiagramTheme: String, Hashable, Sendable, CaseIterable {
    /// White ground and colour, for reports and slides.
    case report
    /// As `report`, and dark where the reader's screen is dark.
    case screen
    /// Safe in grayscale: shade, dash and head carry what colour would.
    case print
}

/// The paper that a picture must fit.
public enum DiagramPage: String, Hashable, Sendable, CaseIterable {
    /// As large as the drawing is.
    case natural = "none"
    /// A4, upright: 595 × 842 points.
    case a4
    /// A4, lying: 842 × 595 points.
    case a4Landscape = "a4-landscape"

    /// Width and height in points, or nil for the natural size.
    package var points: (width: Double, height: Double)? {
        switch self {
        case .natural: nil
        case .a4: (595.28, 841.89)
        case .a4Landscape: (841.89, 595.28)
        }
    }
}

/// One numbered source at the foot of a picture.
public struct DiagramSource: Hashable, Sendable {
    /// The number that marks refer to.
    public var number: Int
    /// The reference, with the chain of hands where there is one.
    public var text: String
    /// Where the source can be read, or nil.
    public var url: String?

    /// Creates a numbered source.
    public init(number: Int, text: String, url: String? = nil) {
        self.number = number
        self.text = text
        self.url = url
    }
}
