import CGraphvizShim
import Synchronization

/// One drawing by Graphviz, in the process that asks for it.
struct GraphvizDrawing {
    /// How it ended: 0, or one of the codes of a worker.
    private(set) var code = GraphvizWorker.Code.absent
    /// The bytes of the picture.
    private(set) var picture: [UInt8] = []
    /// What Graphviz says and what there is to say of the drawing, a line each.
    private(set) var messages = ""

    /// Draws in a process that ends afterwards, so that memory need not be freed.
    static func last(_ dot: [UInt8], _ request: GraphvizWorker.Request) -> GraphvizDrawing {
        var drawing = GraphvizDrawing()
        if let library = open(isQuick: request.format.isQuick) {
            drawing.draw(dot, request, library, freesGraph: false)
        }
        return drawing
    }

    private mutating func draw(
        _ dot: [UInt8], _ request: GraphvizWorker.Request, _ library: OpaquePointer,
        freesGraph: Bool
    ) {
        if !request.format.isQuick { reportMissingGlyphs(in: dot) }
        var drawn = tgv_picture()
        code = request.render(dot + [0], library, freesGraph: freesGraph, &drawn)
        // The words of Graphviz come after ours, each line by itself.
        messages += String(cString: tgv_messages())
        guard code == 0 else { return }
        messages += "\ntributary-scale \(drawn.scale)\n"
        picture = Array(UnsafeRawBufferPointer(start: drawn.bytes, count: drawn.count))
        if freesGraph { tgv_release(library, &drawn) }
    }

    private static func open(isQuick: Bool) -> OpaquePointer? {
        for (gvc, cgraph) in GraphvizLibrary.names {
            if let library = tgv_open(gvc, cgraph, isQuick ? 1 : 0) { return library }
        }
        return nil
    }

    // MARK: - Glyphs

    private mutating func reportMissingGlyphs(in dot: [UInt8]) {
        var seen = Set<UInt32>()
        for scalar in String(decoding: dot, as: UTF8.self).unicodeScalars
        where scalar.value > 0x7F && Self.isDrawn(scalar) {
            seen.insert(scalar.value)
        }
        var codes = seen.sorted()
        let count = tgv_missing_glyphs(&codes, Int32(codes.count))
        guard count > 0 else { return }
        let list = codes[..<Int(count)].map { String($0, radix: 16, uppercase: true) }
        messages += "tributary-missing \(list.joined(separator: " "))\n"
    }

    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .control, .spaceSeparator, .unassigned, .privateUse: false
        default: !scalar.properties.isVariationSelector
        }
    }
}

// MARK: - In a process that goes on

extension GraphvizDrawing {
    /// The opened libraries as addresses, by whether they are quick ones.
    ///
    /// Graphviz draws one picture at a time, and keeps what it has opened for as long as the
    /// process lives.
    private static let opened = Mutex<[Bool: UInt]>([:])

    /// Draws in a process that goes on, as a worker would have drawn.
    static func here(
        _ dot: [UInt8], _ request: GraphvizWorker.Request
    ) -> WorkerProcess.Result {
        opened.withLock { opened in
            let isQuick = request.format.isQuick
            var drawing = GraphvizDrawing()
            let known = opened[isQuick].flatMap { OpaquePointer(bitPattern: $0) }
            if let library = known ?? open(isQuick: isQuick) {
                opened[isQuick] = UInt(bitPattern: library)
                tgv_forget_messages()
                drawing.draw(dot, request, library, freesGraph: true)
            }
            return WorkerProcess.Result(
                ending: .exited(drawing.code), output: drawing.picture,
                messages: Array(drawing.messages.utf8))
        }
    }
}

extension GraphvizWorker.Request {
    private var isCanvas: Bool { engine == GraphvizWorker.canvas }

    fileprivate func render(
        _ dot: [UInt8], _ library: OpaquePointer, freesGraph: Bool,
        _ picture: inout tgv_picture
    ) -> Int32 {
        dot.withUnsafeBytes { bytes in
            (isCanvas ? "nop2" : engine).withCString { engine in
                format.graphvizName.withCString { format in
                    (self.format.dotsPerInch ?? "").withCString { dots in
                        var job = tgv_job()
                        job.dot = bytes.bindMemory(to: CChar.self).baseAddress
                        job.engine = engine
                        job.format = format
                        job.dpi = self.format.dotsPerInch == nil ? nil : dots
                        job.page_width = page.width
                        job.page_height = page.height
                        job.frees_graph = freesGraph ? 1 : 0
                        job.has_background = isCanvas ? 1 : 0
                        return tgv_render(library, &job, &picture)
                    }
                }
            }
        }
    }
}
