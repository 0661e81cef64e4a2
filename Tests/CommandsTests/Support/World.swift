import Foundation
import ModelFormats
import TestSupport

@testable import Commands

/// A world that a test makes up: files in memory over those of the repository, streams apart.
struct World {
    /// Files that only this world has, or has otherwise, by path.
    var files: [String: String] = [:]
    /// What stands on standard input.
    var input = ""
    var terminals: Set<CommandContext.Stream> = []
    var environment: [String: String] = [:]
    var width: Int?
    var seconds = 0
    /// How large a stream of records has to be to pass window by window.
    var windows = LineWindows.Sizes()

    /// What a command left behind.
    struct Answer {
        var status = ExitStatus.success
        var output = ""
        var messages = ""
        var written: [String: String] = [:]
        /// The progress that was begun and ended, in order.
        var progress: [String] = []

        /// The lines of standard output.
        var lines: [String] {
            let all = output.split(separator: "\n", omittingEmptySubsequences: false)
            return all.map(String.init).dropLast(output.isEmpty || output.hasSuffix("\n") ? 1 : 0)
        }

        /// The lines of standard error.
        var messageLines: [String] {
            messages.split(separator: "\n").map(String.init)
        }
    }

    /// Runs a command whose arguments have no spaces in them.
    func run(_ line: String) -> Answer { run(line.split(separator: " ").map(String.init)) }

    /// Runs a command.
    func run(_ arguments: [String]) -> Answer {
        let recorder = Recorder()
        let status = Program.run(arguments, in: context(recorder))
        return recorder.take { answer in
            answer.status = status
            return answer
        }
    }

    /// The world as a verb sees it whose words nobody hears.
    var unheardContext: CommandContext { context(Recorder()) }

    private func context(_ recorder: Recorder) -> CommandContext {
        var context = CommandContext(
            open: { path, format in
                InputFile(name: path, bytes: try bytes(of: path), format: format)
            },
            write: { bytes in
                recorder.take { $0.output += String(decoding: bytes, as: UTF8.self) }
            },
            warn: { text in recorder.take { $0.messages += text } })
        context.replaceFile = { path, body in
            var whole: [UInt8] = []
            try body { whole += $0 }
            let text = String(decoding: whole, as: UTF8.self)
            recorder.take { $0.written[path] = text }
        }
        context.windows = windows
        context.ownExecutable = { BuiltProgram.folder.path + "/tributary" }
        context.isFile = { (try? bytes(of: $0)) != nil && $0 != "-" }
        context.isTerminal = { terminals.contains($0) }
        context.environment = { environment[$0] }
        context.terminalWidth = { width }
        context.secondsSince1970 = { seconds }
        context.beginProgress = { label in recorder.take { $0.progress.append("begin \(label)") } }
        context.endProgress = { recorder.take { $0.progress.append("end") } }
        return context
    }

    private func bytes(of path: String) throws -> [UInt8] {
        if path == "-" { return Array(input.utf8) }
        if let text = files[path] { return Array(text.utf8) }
        if let bytes = try? Repository.bytes(path) { return bytes }
        throw CommandFailure(.noInput, "cannot read '\(path)': no such file or directory")
    }
}

/// Keeps what a command does; the lock is for the compiler, commands run on one thread.
private final class Recorder: @unchecked Sendable {
    private let lock = NSLock()
    private var answer = World.Answer()

    @discardableResult
    func take<Result>(_ body: (inout World.Answer) -> Result) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return body(&answer)
    }
}

extension World {
    /// What is said when a verb throws what nobody foresaw.
    func failing(with error: any Error, _ arguments: [String]) -> (ExitStatus, String) {
        let recorder = Recorder()
        let failures = Failures(invocation: Invocation(arguments), context: context(recorder))
        let status = failures.report(error)
        return (status, recorder.take { $0.messages })
    }
}
