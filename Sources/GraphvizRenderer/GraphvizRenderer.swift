public import Exhibits
import Texts

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
        var writer = DiagramDOT(for: diagram)
        writer.engine = choice.engine
        var job = DrawingJob(renderer: self, diagram: diagram, format: format, choice: choice)
        var drawn = try job.draw(writer.text(of: diagram))
        if case .crash = drawn {
            writer.usesSimpleLines = true
            job.warnings.append(
                .said("The layout crashed once; drawn again with straight lines."))
            drawn = try job.draw(writer.text(of: diagram))
        }
        guard case .bytes(let bytes) = drawn else { throw .crashed(engine: choice.engine) }
        let isVector = format == .svg
        return DrawnPicture(
            bytes: isVector ? SVGFinisher(diagram, generator: generator).finish(bytes) : bytes,
            choice: choice, warnings: job.warnings)
    }

    /// Draws DOT text as it is, for tests of what Graphviz does not survive.
    package func drawRaw(
        _ dot: String, engine: DiagramEngine = .dot, as format: PictureFormat = .svg
    ) throws(RenderError) -> [UInt8] {
        let empty = Diagram(title: "")
        let choice = try EngineChoice(for: empty, wanted: engine)
        var job = DrawingJob(renderer: self, diagram: empty, format: format, choice: choice)
        guard case .bytes(let bytes) = try job.draw(dot) else { throw .crashed(engine: engine) }
        return bytes
    }
}

/// One drawing on its way through the worker.
struct DrawingJob {
    let renderer: GraphvizRenderer
    let diagram: Diagram
    let format: PictureFormat
    let choice: EngineChoice
    var warnings: [DrawingWarning] = []

    enum Outcome {
        case bytes([UInt8])
        case crash
    }

    mutating func draw(_ dot: String) throws(RenderError) -> Outcome {
        let request = GraphvizWorker.Request(
            engine: choice.engine.graphvizName, format: format,
            page: diagram.page.points ?? (0, 0), seconds: renderer.deadline + 1)
        let result = try result(of: request, Array(dot.utf8))
        let messages = WorkerMessages(result.messages)
        switch result.ending {
        case .timedOut: throw overdue
        case .flooded:
            throw .tooLarge(cards: diagram.cards.count, links: diagram.links.count)
        case .signalled(let signal): return try judge(signal: signal)
        case .exited(0) where messages.errors.isEmpty && !result.output.isEmpty:
            note(messages)
            return .bytes(result.output)
        case .exited(GraphvizWorker.Code.absent): throw .graphvizAbsent
        case .exited(GraphvizWorker.Code.usage): throw .workerUnavailable("its request was unclear")
        case .exited: throw refusal(messages)
        }
    }

    private func result(
        of request: GraphvizWorker.Request, _ dot: [UInt8]
    ) throws(RenderError) -> WorkerProcess.Result {
        switch renderer.process {
        case .here: return GraphvizDrawing.here(dot, request)
        case .program(let path):
            let worker = WorkerProcess(
                executable: path, arguments: request.arguments, seconds: renderer.deadline)
            return try worker.run(input: dot)
        }
    }

    private var overdue: RenderError {
        .deadline(
            seconds: renderer.deadline, cards: diagram.cards.count, links: diagram.links.count,
            engine: choice.engine)
    }

    /// The system ends a worker that used up its processor time; anything else is a crash.
    private func judge(signal: Int32) throws(RenderError) -> Outcome {
        let isOutOfTime = signal == 24
        if isOutOfTime { throw overdue }
        return .crash
    }

    private func refusal(_ messages: WorkerMessages) -> RenderError {
        let all = messages.errors + messages.warnings
        if all.contains(where: { $0.contains("not recognized") || $0.contains("No loadimage") }) {
            return .pluginsAbsent("\(choice.engine.rawValue) and \(format.rawValue)")
        }
        if all.contains(where: { $0.contains("out of memory") }) {
            return .tooLarge(cards: diagram.cards.count, links: diagram.links.count)
        }
        return .refused(MarkupText.cleaned(all.prefix(3).joined(separator: "; ")))
    }

    private mutating func note(_ messages: WorkerMessages) {
        if let sentence = messages.missingSentence { warnings.append(.said(sentence)) }
        if messages.scale * 8 < 6 {
            let points = Int((messages.scale * 80).rounded())
            warnings.append(.smallText(tenths: points))
        }
        warnings += messages.warnings.prefix(5).map {
            .said("Graphviz: " + MarkupText.cleaned($0))
        }
    }
}
