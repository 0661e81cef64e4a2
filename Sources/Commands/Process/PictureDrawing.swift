import Exhibits
import GraphvizRenderer
import Questions

/// Draws a picture for a verb, and says how.
struct PictureDrawing {
    private let picture: Picture
    private let metadata: MetadataOptions
    private let reporter: Reporter
    /// The seconds after which a layout is stopped; nil for those of the renderer.
    private let deadline: Int?

    /// More cards than this are more than one page shows legibly.
    private static let legibleCards = 60

    init(
        _ picture: Picture, _ metadata: MetadataOptions, _ reporter: Reporter, deadline: Int?
    ) {
        (self.picture, self.metadata, self.reporter) = (picture, metadata, reporter)
        self.deadline = deadline
    }

    /// The bytes of the picture.
    ///
    /// - Throws: `TributaryError` or `RenderError`; nothing partial is given.
    func bytes(as format: PictureFormatChoice, in context: CommandContext) throws -> [UInt8] {
        let program = try metadata.program(in: context)
        guard let drawn = format.drawn else {
            let (text, choice) = try picture.dot(naming: program)
            say(choice)
            return Array(text.utf8)
        }
        var renderer = GraphvizRenderer(.program(context.ownExecutable()), generator: program)
        if let deadline { renderer.deadline = deadline }
        let result = try picture.drawn(as: drawn, by: renderer)
        say(result.choice)
        for warning in result.warnings { reporter.warning(warning.advised, code: "drawing") }
        return result.bytes
    }

    private func say(_ choice: EngineChoice?) {
        guard let choice else { return }
        let reason = choice.isAsked ? choice.reason : "because \(choice.reason)"
        reporter.note("Layout: \(choice.engine.rawValue), \(reason).", code: "layout")
        let cards = picture.diagram.cards.count
        guard cards > Self.legibleCards else { return }
        reporter.warning(
            "\(cards) cards are more than one page shows legibly", code: "crowded",
            hint: "Draw fewer with --only, --level region or a filter such as --during.")
    }
}
