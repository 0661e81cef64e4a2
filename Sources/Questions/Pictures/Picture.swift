public import Exhibits
package import GraphvizRenderer

/// A picture before it is laid out and drawn.
///
/// Drawing runs Graphviz in a process of its own, with limits and a deadline, unless `Drawing`
/// says otherwise. There the same picture gives the same SVG, byte for byte.
public struct Picture: Sendable {
    /// What is drawn: cards, panels, lines and sources.
    public let diagram: Diagram
    /// The layout that is wanted; nil is chosen by what is drawn and how much.
    public let engine: DiagramEngine?

    /// The canvas, where every stroke has its place before anything is drawn; nil where a layout
    /// engine or the renderer gives places.
    public let canvas: Canvas?

    /// Wants a diagram drawn.
    public init(_ diagram: Diagram, engine: DiagramEngine? = nil) {
        (self.diagram, self.engine, canvas) = (diagram, engine, nil)
    }

    /// Wants a chart along time drawn.
    public init(_ chart: LaneChart) { self.init(chart.diagram, LaneDrawing(chart).canvas) }

    /// Wants a matrix drawn.
    public init(_ chart: MatrixChart) { self.init(chart.diagram, MatrixDrawing(chart).canvas) }

    /// Wants a picture of places drawn.
    public init(_ chart: AreaChart) { self.init(chart.diagram, AreaDrawing(chart).canvas) }

    /// Wants several pictures drawn beside each other.
    public init(_ multiples: Multiples) {
        self.init(multiples.diagram, MultiplesDrawing(multiples).canvas)
    }

    /// Wants a chart drawn.
    public init(_ chart: Chart) { self.init(chart.diagram, ChartDrawing(chart).canvas) }

    private init(_ diagram: Diagram, _ canvas: Canvas) {
        (self.diagram, engine, self.canvas) = (diagram, nil, canvas)
    }

    /// What the picture shows, as rows.
    package var table: Table { canvas?.table ?? diagram.table }

    /// The picture as text for Graphviz, with the layout that it asks for; nil where it asks for
    /// none.
    ///
    /// - Throws: `TributaryError` or `RenderError`.
    package func dot(
        naming program: String?
    ) throws -> (text: String, choice: EngineChoice?) {
        if let canvas { return (CanvasDOT(canvas).text, nil) }
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
        if let canvas { return try renderer.render(canvas, as: format) }
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
