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

    /// One clear sentence, and what to try.
    public var sentence: String {
        switch self {
        case .graphvizAbsent:
            "Graphviz is not installed, and pictures need it: install libgvc6 (Debian, Ubuntu) "
                + "or graphviz (Fedora, Homebrew); -o FILE.dot works without."
        case .pluginsAbsent(let what):
            "Graphviz is installed without its plugins for \(what): reinstall libgvc6, or "
                + "graphviz, so that its plugins are registered."
        case .tooLarge(let cards, let links):
            "\(cards) cards and \(links) links are too many for one picture: draw fewer with "
                + "--only or a filter such as --kind or --during."
        case .deadline(let seconds, let cards, let links, let engine):
            "The layout of \(cards) cards and \(links) links by \(engine.rawValue) was stopped "
                + "after \(seconds) s: try \(Self.advice(engine)), or a longer --deadline."
        case .crashed(let engine):
            "Graphviz crashed on this drawing with \(engine.rawValue), and again with simpler "
                + "lines: try \(Self.advice(engine))."
        case .refused(let words): "Graphviz refused the drawing: \(words)."
        case .workerUnavailable(let words): "The drawing process could not be started: \(words)."
        }
    }

    private static func advice(_ engine: DiagramEngine) -> String {
        engine == .sfdp ? "--engine twopi or a filter such as --only" : "--engine sfdp or a filter"
    }
}
