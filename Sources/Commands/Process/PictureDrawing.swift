import Exhibits
import GraphvizRenderer

/// Draws a diagram for a verb, and says how.
struct PictureDrawing {
    let diagram: Diagram
    let picture: PictureOptions
    let reporter: Reporter

    /// More cards than this are more than one page shows legibly.
    private static let legibleCards = 60

    /// The bytes of the picture.
    ///
    /// - Throws: `CommandFailure` with a sentence that says what to try; nothing partial is given.
    func bytes(as format: PictureFormatChoice, in context: CommandContext) throws -> [UInt8] {
        let program = try picture.metadata.program(in: context)
        if picture.engine == .panels, diagram.panels.isEmpty {
            throw CommandFailure(
                .usage,
                "there are no panels to lay out: actors of this picture are on no two sides",
                hint: "Name panels in a view of the file, or leave --engine out.")
        }
        guard let drawn = format.drawn else {
            var writer = DiagramDOT(for: diagram, generator: program)
            let choice = try failing { () throws(RenderError) in
                try EngineChoice(for: diagram, wanted: picture.engine?.engine)
            }
            writer.engine = choice.engine
            say(choice)
            return Array(writer.text(of: diagram).utf8)
        }
        var renderer = GraphvizRenderer(
            executable: context.ownExecutable(), generator: program)
        renderer.deadline = picture.deadline
        let result = try failing { () throws(RenderError) in
            try renderer.render(diagram, as: drawn, engine: picture.engine?.engine)
        }
        say(result.choice)
        for warning in result.warnings { reporter.warning(warning.advised, code: "drawing") }
        return result.bytes
    }

    private func say(_ choice: EngineChoice) {
        let reason = choice.isAsked ? choice.reason : "because \(choice.reason)"
        reporter.note("Layout: \(choice.engine.rawValue), \(reason).", code: "layout")
        guard diagram.cards.count > Self.legibleCards else { return }
        reporter.warning(
            "\(diagram.cards.count) cards are more than one page shows legibly", code: "crowded",
            hint: "Draw fewer with --only, --level region or a filter such as --during.")
    }

    private func failing<Result>(_ draw: () throws(RenderError) -> Result) throws -> Result {
        try Self.failing(draw)
    }

    /// Refuses a picture of more cards than any has, before it is composed.
    static func check(cards: Int, links: Int) throws {
        try failing { () throws(RenderError) in try EngineChoice.check(cards: cards, links: links) }
    }

    private static func failing<Result>(
        _ draw: () throws(RenderError) -> Result
    ) throws -> Result {
        do {
            return try draw()
        } catch {
            throw CommandFailure(error.status, error.advised.lowercasedFirstWord)
        }
    }
}

extension RenderError {
    /// The exit code.
    fileprivate var status: ExitStatus {
        switch self {
        case .graphvizAbsent, .pluginsAbsent: .unavailable
        case .tooLarge, .deadline, .crashed: .limit
        case .refused, .workerUnavailable: .internal
        }
    }
}

extension String {
    /// A sentence to stand behind "error: ": a small letter at its head unless it is a name.
    fileprivate var lowercasedFirstWord: String {
        hasPrefix("Graphviz") ? self : lowercasedFirst
    }
}
