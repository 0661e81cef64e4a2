/// A place in a file.
public struct SourceLocation: Hashable, Sendable {
    /// The file as the user named it; `-` for standard input.
    public let file: String
    /// The line, from 1; 0 where no place can be named.
    public let line: Int
    /// The column in characters, from 1; 0 where no place can be named.
    public let column: Int

    /// Creates a place in a file.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// One problem found in a model file, and what its author can do about it.
public struct Diagnostic: Error, Hashable, Sendable {
    /// How grave a problem is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The file cannot be used.
        case error
        /// The file can be used, and something is probably not as meant.
        case warning
        /// The file is used as it is meant; how it was read is said once.
        case note
    }

    /// How grave the problem is.
    public let severity: Severity
    /// A stable name that scripts and tests match on.
    public let code: DiagnosticCode
    /// Where the problem stands.
    public let location: SourceLocation
    /// What is wrong, in a sentence that names the value.
    public let message: String
    /// What to try.
    public var hint: String?
    /// The line of the file that the problem stands on.
    public var excerpt: String?

    /// Creates a problem.
    public init(
        _ severity: Severity, _ code: DiagnosticCode, at location: SourceLocation,
        _ message: String, hint: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.location = location
        self.message = message
        self.hint = hint
    }
}

/// All that is wrong with the files of a model.
public struct InvalidModel: Error, Sendable {
    /// The problems, in the order of the files; of very many the first of each gravity.
    public let diagnostics: [Diagnostic]

    /// How many problems of a gravity there are besides, behind those that are listed.
    ///
    /// A file may hold millions of mistakes; the first ten thousand are listed.
    public let unlisted: [Diagnostic.Severity: Int]

    /// Creates the error.
    public init(_ diagnostics: [Diagnostic], unlisted: [Diagnostic.Severity: Int] = [:]) {
        (self.diagnostics, self.unlisted) = (diagnostics, unlisted)
    }
}
