public import Exhibits

/// Where a drawing runs.
public enum DrawingProcess: Hashable, Sendable {
    /// In a program that is started for it, a built `tributary`, with limits and a deadline.
    case program(String)
    /// In this process, without either: Graphviz cannot be cancelled, and some drawings crash it.
    case here
}

/// Draws diagrams through Graphviz, in a process of its own with limits and a deadline.
///
/// No part of a drawing runs in the calling process unless that is asked for: Graphviz cannot be
/// cancelled, and some drawings crash it. A worker gives the same SVG of the same diagram, byte for
/// byte.
public struct GraphvizRenderer: Sendable {
    /// Where drawings run.
    public var process: DrawingProcess
    /// Seconds until a layout is stopped.
    public var deadline: Int
    /// The program and version to name once in SVG; nil leaves them out.
    public var generator: String?

    /// Creates a renderer that stops a layout after 30 seconds.
    public init(_ process: DrawingProcess, generator: String? = nil) {
        self.process = process
        self.generator = generator
        deadline = 30
    }

    /// Draws a diagram.
    ///
    /// - Parameters:
    ///   - diagram: What to draw.
    ///   - format: SVG, PNG or PDF.
    ///   - engine: The layout, nil to choose it by size.
    /// - Returns: The bytes, with the layout that was chosen and warnings for the reader.
    /// - Throws: `RenderError`; a partial picture is never returned.
    public func render(
        _ diagram: Diagram, as format: PictureFormat, engine: DiagramEngine? = nil
    ) throws(RenderError) -> DrawnPicture {
        let choice = try EngineChoice(for: diagram, wanted: engine)
        var job = DrawingJob(renderer: self, diagram: diagram, format: format, choice: choice)
        let bytes = try job.bytes()
        return DrawnPicture(
            bytes: finished(bytes, diagram, format), choice: job.choice, warnings: job.warnings)
    }

    /// Draws a canvas, whose places are known; SVG needs no Graphviz.
    ///
    /// - Parameters:
    ///   - canvas: What to draw.
    ///   - format: SVG, PNG or PDF.
    /// - Returns: The bytes, with warnings for the reader.
    /// - Throws: `RenderError`; a partial picture is never returned.
    public func render(
        _ canvas: Canvas, as format: PictureFormat
    ) throws(RenderError) -> DrawnPicture {
        var warnings: [DrawingWarning] = []
        if let smallest = canvas.smallestText, smallest < Canvas.legible {
            warnings.append(.smallText(tenths: Int((smallest * 10).rounded())))
        }
        guard format != .svg else {
            let bytes = CanvasSVG(canvas, generator: generator).bytes
            return DrawnPicture(bytes: bytes, choice: nil, warnings: warnings)
        }
        var diagram = Diagram(title: canvas.title)
        diagram.page = canvas.page
        let choice = try EngineChoice(for: diagram, wanted: .panels)
        var job = DrawingJob(renderer: self, diagram: diagram, format: format, choice: choice)
        switch try job.draw(CanvasDOT(canvas).text, isCanvas: true, seconds: deadline) {
        case .bytes(let bytes):
            let done = format == .pdf ? PDFFinisher.finish(bytes) : bytes
            // The size of its text is known before it is drawn.
            warnings += job.warnings.filter { if case .smallText = $0 { false } else { true } }
            return DrawnPicture(bytes: done, choice: nil, warnings: warnings)
        case .crash: throw .crashed(engine: .panels)
        case .late: throw job.overdue
        }
    }

    private func finished(_ bytes: [UInt8], _ diagram: Diagram, _ format: PictureFormat) -> [UInt8]
    {
        switch format {
        case .svg: SVGFinisher(diagram, generator: generator).finish(bytes)
        case .pdf: PDFFinisher.finish(bytes)
        case .png: bytes
        }
    }

    /// Draws DOT text as it is, for tests of what Graphviz does not survive.
    package func drawRaw(
        _ dot: String, engine: DiagramEngine = .dot, as format: PictureFormat = .svg
    ) throws(RenderError) -> [UInt8] {
        let empty = Diagram(title: "")
        let choice = try EngineChoice(for: empty, wanted: engine)
        var job = DrawingJob(renderer: self, diagram: empty, format: format, choice: choice)
        switch try job.draw(dot, seconds: deadline) {
        case .bytes(let bytes): return bytes
        case .crash: throw .crashed(engine: engine)
        case .late: throw job.overdue
        }
    }
}
