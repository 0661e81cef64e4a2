import Questions

/// The exit codes of the program, stable from release to release.
enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    /// The question has an answer, or the work is done.
    case success = 0
    /// No path, nothing upstream or downstream, nothing to draw, graphs that differ, or warnings
    /// that count as failure.
    case nothingFound = 1
    /// The arguments make no sense, or a name is unknown or ambiguous.
    case usage = 64
    /// A graph file is unreadable as such, or invalid, or a warning met `--strict`.
    case invalidModel = 65
    /// An input file is missing or cannot be read.
    case noInput = 66
    /// Graphviz is not there.
    case unavailable = 69
    /// A mistake of the program.
    case `internal` = 70
    /// An output cannot be made.
    case cannotCreate = 73
    /// An output cannot be written.
    case outputFailed = 74
    /// A limit or a deadline was reached.
    case limit = 75
    /// The user interrupted the work.
    case interrupted = 130
}

/// Why a verb gives up: one clear sentence, the exit code, and perhaps what to try.
struct CommandFailure: Error, Hashable, Sendable {
    /// The exit code.
    let status: ExitStatus
    /// What is wrong, in one sentence for the user.
    let message: String
    /// What to try.
    let hint: String?

    /// Creates a failure.
    init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
        self.status = status
        self.message = message
        self.hint = hint
    }
}

extension CommandFailure {
    /// What an error of the library is to the user.
    init(_ error: TributaryError) {
        self.init(ExitStatus(error.code), error.message, hint: error.hint)
    }
}

extension ExitStatus {
    fileprivate init(_ code: TributaryError.Code) {
        switch code {
        case .unknownName, .ambiguousName, .senselessQuestion: self = .usage
        case .nothingFound: self = .nothingFound
        case .invalidModel, .changedInput: self = .invalidModel
        case .noInput: self = .noInput
        case .noGraphviz: self = .unavailable
        case .noOutput: self = .outputFailed
        case .limit: self = .limit
        case .internal: self = .internal
        }
    }
}

/// The reader of the output has gone: the program ends quietly, as if all were written.
struct ClosedPipe: Error {}

/// The user asked for help.
struct HelpWanted: Error {}

/// The user typed a verb that reads a graph without one, at a terminal: help says how to go on.
struct GraphWanted: Error {}
