import Exhibits
import Texts

/// One drawing on its way through the worker.
struct DrawingJob {
    let renderer: GraphvizRenderer
    let diagram: Diagram
    let format: PictureFormat
    private(set) var choice: EngineChoice
    private(set) var warnings: [DrawingWarning] = []

    init(
        renderer: GraphvizRenderer, diagram: Diagram, format: PictureFormat, choice: EngineChoice
    ) {
        (self.renderer, self.diagram, self.format) = (renderer, diagram, format)
        self.choice = choice
    }

    /// How one try ended.
    enum Outcome {
        case bytes([UInt8])
        case crash
        case late
    }

    /// The picture, with straight lines where the layout fails with curved ones.
    ///
    /// A layout that nobody asked for gets half the time; the quickest one has the other half.
    mutating func bytes() throws(RenderError) -> [UInt8] {
        let all = renderer.deadline
        let first = all < Self.leastShared ? all : all / 2
        switch try draw(text(simple: false), seconds: first) {
        case .bytes(let bytes): return bytes
        case .crash:
            warnings.append(
                .said("The layout crashed once; drawn again with \(Self.straightLines)."))
        case .late:
            guard first < all else { throw overdue }
            fallBack(after: first)
        }
        switch try draw(text(simple: true), seconds: max(1, all - first)) {
        case .bytes(let bytes): return bytes
        case .crash: throw .crashed(engine: choice.engine)
        case .late: throw overdue
        }
    }

    /// What a reader must know of such lines.
    private static let straightLines =
        "straight lines, which may pass behind cards that they do not join"

    /// Deadlines of fewer seconds are for one try.
    private static let leastShared = 4

    private mutating func fallBack(after seconds: Int) {
        let engine = choice.engine
        let late = "\(engine.rawValue) had not ended after \(seconds) s"
        if !choice.isAsked, engine != .sfdp { choice = EngineChoice(.sfdp, because: late) }
        let how = choice.engine == engine ? "" : " by \(choice.engine.rawValue)"
        warnings.append(
            .said("The layout by \(late); it is drawn\(how) with \(Self.straightLines)."))
    }

    private func text(simple: Bool) -> String {
        var writer = DiagramDOT(for: diagram)
        writer.engine = choice.engine
        writer.usesSimpleLines = simple
        return writer.text(of: diagram)
    }

    /// Tries to draw some DOT within some seconds; a canvas is drawn by its background alone.
    mutating func draw(
        _ dot: String, isCanvas: Bool = false, seconds: Int
    ) throws(RenderError) -> Outcome {
        let request = GraphvizWorker.Request(
            engine: isCanvas ? GraphvizWorker.canvas : choice.engine.graphvizName, format: format,
            page: diagram.page.points ?? (0, 0), seconds: seconds + 1)
        let result = try result(of: request, Array(dot.utf8), seconds)
        let messages = WorkerMessages(result.messages)
        switch result.ending {
        case .timedOut: return .late
        case .flooded:
            throw .tooLarge(cards: diagram.cards.count, links: diagram.links.count)
        // The system ends a worker that used up its processor time; anything else is a crash.
        case .signalled(let signal): return signal == 24 ? .late : .crash
        case .exited(0) where messages.errors.isEmpty && !result.output.isEmpty:
            note(messages)
            return .bytes(result.output)
        case .exited(GraphvizWorker.Code.absent): throw .graphvizAbsent
        case .exited(GraphvizWorker.Code.usage): throw .workerUnavailable("its request was unclear")
        case .exited: throw refusal(messages)
        }
    }

    private func result(
        of request: GraphvizWorker.Request, _ dot: [UInt8], _ seconds: Int
    ) throws(RenderError) -> WorkerProcess.Result {
        switch renderer.process {
        case .here: return GraphvizDrawing.here(dot, request)
        case .program(let path):
            let worker = WorkerProcess(
                executable: path, arguments: request.arguments, seconds: seconds)
            return try worker.run(input: dot)
        }
    }

    /// That no try ended in time.
    var overdue: RenderError {
        .deadline(
            seconds: renderer.deadline, cards: diagram.cards.count, links: diagram.links.count,
            engine: choice.engine)
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
