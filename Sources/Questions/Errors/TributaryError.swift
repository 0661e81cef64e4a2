public import DiffusionModel
import Exhibits
import GraphKernel
import GraphvizRenderer

/// What went wrong, in one form whatever part of the library it comes from.
///
/// Printed, it reads as the program says it: the place, the sentence, the line with a caret, the
/// hint. Hints name the program's options; the properties of options are called alike.
public struct TributaryError: Error, Sendable {
    /// The stable names of what can go wrong.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The graph has nothing of that name.
        case unknownName = "unknown-name"
        /// The graph has several things of that name.
        case ambiguousName = "ambiguous-name"
        /// The question makes no sense as it is put.
        case senselessQuestion = "senseless-question"
        /// Nothing is left to draw, or filters leave out whom the question names.
        case nothingFound = "nothing-found"
        /// A graph file is invalid; `diagnostics` has every mistake.
        case invalidModel = "invalid-model"
        /// A file is missing or cannot be read.
        case noInput = "no-input"
        /// A file was written to while it was read.
        case changedInput = "changed-input"
        /// Graphviz, or the program that runs it, is not there.
        case noGraphviz = "no-graphviz"
        /// A file cannot be written.
        case noOutput = "no-output"
        /// A limit or a deadline was reached.
        case limit
        /// A mistake of the library.
        case `internal`
    }

    /// The stable name of what went wrong.
    public let code: Code
    /// What is wrong, in one sentence for whoever asked.
    public let message: String
    /// What to try.
    public let hint: String?
    /// Every mistake and warning of files, in their order; empty where no file is at fault.
    public let diagnostics: [Diagnostic]
    /// How many mistakes and warnings of files there are besides, behind those that are listed.
    public let unlisted: [Diagnostic.Severity: Int]

    /// Where the first mistake of a file stands; nil where no file is at fault.
    public var place: SourceLocation? { diagnostics.first?.location }

    /// Creates an error that no file is at fault for.
    package init(_ code: Code, _ message: String, hint: String? = nil) {
        (self.code, self.message, self.hint) = (code, message, hint)
        (diagnostics, unlisted) = ([], [:])
    }

    /// Creates the error for mistakes in files; errors stand before warnings.
    package init(_ invalid: InvalidModel) {
        let all = invalid.diagnostics
        diagnostics = all.filter { $0.severity == .error } + all.filter { $0.severity != .error }
        (code, unlisted) = (.invalidModel, invalid.unlisted)
        message = diagnostics.first?.message ?? "the graph is invalid"
        hint = diagnostics.first?.hint
    }
}

extension TributaryError: CustomStringConvertible {
    /// What the program says of it, each mistake of a file with its place, line and hint.
    public var description: String {
        let text = MessageText(colour: false)
        let words =
            diagnostics.isEmpty
            ? text.text(severity: "error", message: message, hint: hint)
            : diagnostics.map { text.text(of: $0) }.joined() + unlistedWords
        return String(words.dropLast())
    }

    private var unlistedWords: String {
        let count = unlisted.values.reduce(0, +)
        return count == 0 ? "" : "and \(count) more, which are not listed\n"
    }
}

extension TributaryError {
    /// Creates the error that users see for any error of a room below.
    package init(_ error: any Error) {
        switch error {
        case let error as TributaryError: self = error
        case let error as InvalidModel: self.init(error)
        case let error as NameError: self.init(error)
        case let error as GraphError: self.init(error)
        case let error as RenderError: self.init(error)
        default: self.init(.internal, "internal error: \(error)")
        }
    }

    /// The value of an expression that may throw an error of any room.
    package static func mapping<Result>(
        _ value: () throws -> Result
    ) throws(TributaryError) -> Result {
        do {
            return try value()
        } catch {
            throw TributaryError(error)
        }
    }
}
