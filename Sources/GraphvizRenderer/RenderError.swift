public import Exhibits

/// Why no picture was made.
public enum RenderError: Error, Hashable, Sendable {
    /// The libraries of Graphviz are not installed.
    case graphvizAbsent
    /// Graphviz is installed without the plugins that a format or layout needs.
    case pluginsAbsent(String)
    /// The diagram is larger than any layout can draw legibly.
    case tooLarge(cards: Int, links: Int)
    /// The layout did not end in time; seconds.
    case deadline(seconds: Int, cards: Int, links: Int, engine: DiagramEngine)
    /// The layout crashed, and crashed again with simpler lines.
    case crashed(engine: DiagramEngine)
    /// Graphviz refused the drawing; its words.
    case refused(String)
    /// The program could not start its own worker; the system's words.
    case workerUnavailable(String)
    /// The system has no room for another process or file; its words.
    case noRoom(String)

    /// What can be asked for instead.
    public enum Remedy: Hashable, Sendable {
        /// The text of the drawing, which needs no Graphviz.
        case withoutGraphviz
        /// A picture of fewer cards.
        case fewerCards
        /// Another layout, or a picture of fewer cards; or more time for this one.
        case layout(DiagramEngine, orMoreTime: Bool)
    }

    /// What can be asked for instead, if anything.
    public var remedy: Remedy? {
        switch self {
        case .graphvizAbsent: .withoutGraphviz
        case .tooLarge: .fewerCards
        case .deadline(_, _, _, let engine): .layout(Self.other(engine), orMoreTime: true)
        case .crashed(let engine): .layout(Self.other(engine), orMoreTime: false)
        case .pluginsAbsent, .refused, .workerUnavailable, .noRoom: nil
        }
    }

    /// One clear sentence.
    public var sentence: String { problem + "." }

    /// The sentence without its full stop, for those who go on.
    package var problem: String {
        switch self {
        case .graphvizAbsent:
            "Graphviz is not installed, and pictures need it: install libgvc6 (Debian, Ubuntu) "
                + "or graphviz (Fedora, Homebrew)"
        case .pluginsAbsent(let what):
            "Graphviz is installed without its plugins for \(what): reinstall libgvc6, or "
                + "graphviz, so that its plugins are registered"
        case .tooLarge(let cards, let links):
            "\(cards) cards and \(links) links are too many for one picture"
        case .deadline(let seconds, let cards, let links, let engine):
            "The layout of \(cards) cards and \(links) links by \(engine.rawValue) was stopped "
                + "after \(seconds) s"
        case .crashed(let engine):
            "Graphviz crashed on this drawing with \(engine.rawValue), and again with simpler lines"
        case .refused(let words): "Graphviz refused the drawing: \(words)"
        case .workerUnavailable(let words), .noRoom(let words):
            "The drawing process could not be started: \(words)"
        }
    }

    private static func other(_ engine: DiagramEngine) -> DiagramEngine {
        engine == .sfdp ? .twopi : .sfdp
    }
}
