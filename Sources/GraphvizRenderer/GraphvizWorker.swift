import CGraphvizShim
import Exhibits

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The worker's side: reads DOT, draws it, writes the picture, and ends.
package enum GraphvizWorker {
    /// The hidden first argument that makes the program a worker.
    package static let command = "--render-worker"
    /// The engine that draws what a drawing says, and lays nothing out.
    static let canvas = "canvas"

    /// How a worker ends; the first four are the shim's.
    enum Code {
        static let syntax: Int32 = 1
        static let layout: Int32 = 2
        static let render: Int32 = 3
        static let absent: Int32 = 4
        static let usage: Int32 = 5
    }

    /// What the parent asks for.
    struct Request {
        var engine: String
        var format: PictureFormat
        var page: (width: Double, height: Double)
        var seconds: UInt64

        init(engine: String, format: PictureFormat, page: (Double, Double), seconds: Int) {
            self.engine = engine
            self.format = format
            self.page = page
            self.seconds = UInt64(max(1, seconds))
        }

        init?(_ arguments: [String]) {
            guard arguments.count == 5, let format = PictureFormat(rawValue: arguments[1]),
                let width = Double(arguments[2]), let height = Double(arguments[3]),
                let seconds = UInt64(arguments[4])
            else { return nil }
            engine = arguments[0]
            self.format = format
            page = (width, height)
            self.seconds = seconds
        }

        var arguments: [String] {
            [
                GraphvizWorker.command, engine, format.rawValue, "\(page.width)",
                "\(page.height)", "\(seconds)",
            ]
        }
    }

    /// Runs the worker when the arguments of the process ask for it, and gives its exit code, else
    /// nil.
    package static func run(_ arguments: [String]) -> Int32? {
        guard arguments.count > 1, arguments[1] == command else { return nil }
        guard let request = Request(Array(arguments.dropFirst(2))) else { return Code.usage }
        tgv_die_with_parent()
        tgv_limit(2 << 30, request.seconds)
        let drawing = GraphvizDrawing.last(readAll(), request)
        say(drawing.messages)
        guard drawing.code == 0 else { return drawing.code }
        return drawing.picture.withUnsafeBytes { writeAll($0) } ? 0 : Code.render
    }

    private static func readAll() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(0, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func say(_ text: String) {
        var text = text
        text.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = write(1, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
