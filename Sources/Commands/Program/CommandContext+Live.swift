import CProcess
import ModelFormats
import Questions

extension CommandContext {
    /// The real world: files, streams, terminal and environment of the process.
    static var live: CommandContext {
        var context = CommandContext(
            open: { path, format in
                let file = try FileReading.input(path, format, mayMap: true)
                if file.isMapped { tributary_keep_freed_memory() }
                return file
            },
            write: { try FileWriting.standardOutput($0) },
            warn: { FileWriting.standardError($0) })
        context.expand = { try InputFolder.files(of: $0) }
        context.replaceFile = { try FileWriting.replace($0, filling: $1) }
        context.isSameFile = { FileReading.isSameFile($0, $1) }
        context.identity = { path in
            path == "-" ? nil : FileStatus(path).flatMap { $0.isRegular ? $0.identity : nil }
        }
        context.isProtected = { FileStatus.isProtected($0) }
        context.isFile = { FileReading.isFile($0) }
        context.isFolder = { InputFolder.isFolder($0) }
        context.makeFolder = { try FileWriting.makeFolder($0) }
        context.isTerminal = { Terminal.isTerminal($0) }
        context.environment = { Terminal.environment($0) }
        context.terminalWidth = { Terminal.width() }
        context.milliseconds = { Terminal.milliseconds() }
        context.nanoseconds = { Terminal.nanoseconds() }
        context.peakMemory = { Terminal.peakMemory() }
        context.secondsSince1970 = { Terminal.secondsSince1970() }
        context.watch = { Watch.begin($0) }
        context.beginProgress = { ProgressLine.begin($0) }
        context.endProgress = { ProgressLine.end() }
        context.noteProgress = { ProgressLine.note($0, done: $1, of: $2) }
        return context
    }
}
