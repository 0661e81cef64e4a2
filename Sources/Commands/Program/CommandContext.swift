import ModelFormats
import Questions

/// All that a verb may see and touch of the world, so that tests can stand in for it.
struct CommandContext: Sendable {
    /// The streams that a process is born with.
    enum Stream: Sendable, Hashable {
        case input, output, messages
    }

    /// Opens and reads a file, or standard input for `-`; throws `TributaryError`.
    var open: @Sendable (_ path: String, _ format: GraphFormat?) throws -> InputFile
    /// The files that a path stands for: itself, or the graph files in a folder in name order.
    var expand: @Sendable (_ path: String) throws -> ExpandedPath
    /// What a file is by itself, whatever names lead to it; nil for what can be read only once.
    var identity: @Sendable (_ path: String) -> FileIdentity?
    /// Whether a path names a file that may not be written.
    var isProtected: @Sendable (_ path: String) -> Bool
    /// Writes to standard output; throws `ClosedPipe` when its reader has gone.
    var write: @Sendable (_ bytes: [UInt8]) throws -> Void
    /// Writes to standard error; what cannot be written there is lost.
    var warn: @Sendable (_ text: String) -> Void
    /// Replaces a file, at once or not at all, by blocks; throws `CommandFailure`.
    var replaceFile: @Sendable (_ path: String, _ body: BlockBody) throws -> Void
    /// Whether two paths name the same existing file.
    var isSameFile: @Sendable (_ one: String, _ other: String) -> Bool
    /// Whether a path names an existing file.
    var isFile: @Sendable (_ path: String) -> Bool
    /// Whether a path names an existing folder.
    var isFolder: @Sendable (_ path: String) -> Bool
    /// Makes a folder in one that is there, unless it is there itself; throws `CommandFailure`.
    var makeFolder: @Sendable (_ path: String) throws -> Void
    /// Whether a stream is a terminal.
    var isTerminal: @Sendable (_ stream: Stream) -> Bool
    /// A variable of the environment.
    var environment: @Sendable (_ name: String) -> String?
    /// The columns of the terminal that standard output is, if it is one.
    var terminalWidth: @Sendable () -> Int?
    /// The path of the program itself, which draws pictures in a process of its own.
    var ownExecutable: @Sendable () -> String
    /// Milliseconds of a clock that never goes back, for timings that no result depends on.
    var milliseconds: @Sendable () -> Int
    /// Nanoseconds of the same clock, for `--timings`.
    var nanoseconds: @Sendable () -> Int
    /// The most memory that the process has held, in bytes.
    var peakMemory: @Sendable () -> Int
    /// Where the parts of a verb's work note how long they took.
    var stopwatch = Stopwatch()
    /// How large a stream of records has to be to pass window by window.
    var windows = LineWindows.Sizes()
    /// Seconds since 1970, for the stamp that `--stamp` asks for and nothing else.
    var secondsSince1970: @Sendable () -> Int
    /// Ends the process once it takes more time or memory than some bounds.
    var watch: @Sendable (_ bounds: Watch.Bounds) -> Void
    /// From a second of work on, shows on standard error that it goes on.
    var beginProgress: @Sendable (_ label: String) -> Void
    /// Wipes what `beginProgress` shows.
    var endProgress: @Sendable () -> Void

    /// Says how much of a part of the work is done, 0 of 0 where that is not known.
    var noteProgress: @Sendable (_ part: Stopwatch.Part, _ done: Int, _ total: Int) -> Void

    /// Puts one block after the other.
    typealias BlockBody = (_ put: ([UInt8]) throws -> Void) throws -> Void

    init(
        open: @escaping @Sendable (String, GraphFormat?) throws -> InputFile,
        write: @escaping @Sendable ([UInt8]) throws -> Void,
        warn: @escaping @Sendable (String) -> Void
    ) {
        self.open = open
        self.write = write
        self.warn = warn
        expand = { ExpandedPath(files: [$0]) }
        identity = { _ in nil }
        isProtected = { _ in false }
        replaceFile = { path, _ in throw CommandFailure(.cannotCreate, "cannot write '\(path)'") }
        isSameFile = { $0 == $1 }
        isFile = { _ in false }
        isFolder = { _ in false }
        makeFolder = { _ in }
        isTerminal = { _ in false }
        environment = { _ in nil }
        terminalWidth = { nil }
        ownExecutable = { OwnExecutable.path }
        milliseconds = { 0 }
        nanoseconds = { 0 }
        peakMemory = { 0 }
        secondsSince1970 = { 0 }
        watch = { _ in }
        beginProgress = { _ in }
        endProgress = {}
        noteProgress = { _, _, _ in }
    }

    /// Writes text to standard output.
    func write(_ text: String) throws { try write(Array(text.utf8)) }
}
