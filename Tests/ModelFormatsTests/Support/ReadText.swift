import DiffusionModel

@testable import ModelFormats

/// Reads texts as files, for what tests ask of the outcome.
enum ReadText {
    static func faults(_ files: [(name: String, text: String)]) -> [Diagnostic] {
        do {
            _ = try ModelReader.read(inputs(files))
            return []
        } catch {
            return error.diagnostics
        }
    }

    static func faults(_ text: String, _ name: String = "test.yaml") -> [Diagnostic] {
        faults([(name, text)])
    }

    static func warnings(_ text: String, _ name: String = "test.yaml") throws -> [Diagnostic] {
        Lint.warnings(on: try ModelReader.read(inputs([(name, text)])))
    }

    static func model(_ text: String, _ name: String = "test.yaml") throws -> GraphModel {
        try ModelReader.read(inputs([(name, text)])).model
    }

    private static func inputs(_ files: [(name: String, text: String)]) -> [InputFile] {
        files.map { InputFile(name: $0.name, bytes: Array($0.text.utf8)) }
    }
}

extension Diagnostic {
    /// Line, column and code, such as `3:12 invalid-date`.
    var short: String { "\(location.line):\(location.column) \(code.rawValue)" }
}
