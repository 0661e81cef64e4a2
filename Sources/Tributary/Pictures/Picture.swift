public import Exhibits
package import GraphvizRenderer

/// A picture before it is laid out and drawn.
///
/// Drawing runs Graphviz in a process of its own, with limits and a deadline, unless `Drawing`
/// says otherwise. There the same picture gives the same SVG, byte for byte.
public struct Picture: Hashable, Sendable {
    /// What is drawn: cards, panels, lines and sources.
    public let diagram: Diagram
    /// The layout that is wanted; nil is chosen by what is drawn and how much.
    public let engine: DiagramEngine?

    /// Wants a diagram drawn.
    public init(_ diagram: Diagram, engine: DiagramEngine? = nil) {
        (self.diagram, self.engine) = (diagram, engine)
    }

    /// The picture as text for Graphviz, which is not needed for that.
    ///
    /// - Throws: `TributaryError` where there is more than a picture can show, or panels are wanted
    ///   and there are none.
    public func dot() throws(TributaryError) -> String {
        try TributaryError.mapping { try dot(naming: TributaryVersion.program).text }
    }

    /// The picture as SVG.
    ///
    /// - Parameter drawing: Where Graphviz runs.
    /// - Returns: The text of a file.
    /// - Throws: `TributaryError`: `noGraphviz` where Graphviz or the program that runs it is
    ///   missing, `limit` where the picture is too large or the layout takes too long.
    public func svg(_ drawing: Drawing = Drawing()) throws(TributaryError) -> String {
        String(decoding: try drawn(as: .svg, drawing), as: UTF8.self)
    }

    /// The picture as a bitmap of 192 dots per inch.
    ///
    /// - Parameter drawing: Where Graphviz runs.
    /// - Returns: The bytes of a file.
    /// - Throws: `TributaryError`, as `svg(_:)`.
    public func png(_ drawing: Drawing = Drawing()) throws(TributaryError) -> [UInt8] {
        try drawn(as: .png, drawing)
    }

    /// The picture as PDF with its fonts.
    ///
    /// - Parameter drawing: Where Graphviz runs.
    /// - Returns: The bytes of a file.
    /// - Throws: `TributaryError`, as `svg(_:)`.
    public func pdf(_ drawing: Drawing = Drawing()) throws(TributaryError) -> [UInt8] {
        try drawn(as: .pdf, drawing)
    }

    private func drawn(
        as format: PictureFormat, _ drawing: Drawing
    ) throws(TributaryError) -> [UInt8] {
        try TributaryError.mapping { () throws -> [UInt8] in
            var renderer = GraphvizRenderer(
                try drawing.process(), generator: TributaryVersion.program)
            renderer.deadline = drawing.deadline
            return try drawn(as: format, by: renderer).bytes
        }
    }

    // MARK: - For the program

    /// The picture as text for Graphviz, with the layout that it asks for.
    ///
    /// - Throws: `TributaryError` or `RenderError`.
    package func dot(
        naming program: String?
    ) throws -> (text: String, choice: EngineChoice) {
        try checkPanels()
        var writer = DiagramDOT(for: diagram, generator: program)
        let choice = try EngineChoice(for: diagram, wanted: engine)
        writer.engine = choice.engine
        return (writer.text(of: diagram), choice)
    }

    /// The picture as a renderer draws it.
    ///
    /// - Throws: `TributaryError` or `RenderError`.
    package func drawn(
        as format: PictureFormat, by renderer: GraphvizRenderer
    ) throws -> DrawnPicture {
        try checkPanels()
        return try renderer.render(diagram, as: format, engine: engine)
    }

    private func checkPanels() throws {
        guard engine == .panels, diagram.panels.isEmpty else { return }
        throw TributaryError(
            .senselessQuestion,
            "there are no panels to lay out: actors of this picture are on no two sides",
            hint: "Name panels in a view of the file, or leave --engine out.")
    }
}
