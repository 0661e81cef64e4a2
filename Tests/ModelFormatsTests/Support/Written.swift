import DiffusionModel
import Testing
import Texts

@testable import ModelFormats

/// Graphs as texts of formats, and what is read back from them.
enum Written {
    /// The file that a graph is in a format.
    static func text(
        _ model: GraphModel, _ format: GraphFormat, program: String? = nil
    ) throws -> String {
        String(decoding: try bytes(model, format, program: program), as: UTF8.self)
    }

    /// The file that a graph is in a format, which need not be text.
    static func bytes(
        _ model: GraphModel, _ format: GraphFormat, program: String? = nil
    ) throws -> [UInt8] {
        let writer = try #require(format.writer)
        guard case .file(let put) = writer.form else { return [] }
        return try TextBlocks.bytes { _ = try put(model, .init(program: program), &$0) }
    }

    /// The lines of the file that a graph in YAML is in a format.
    static func lines(_ yaml: String, _ format: GraphFormat) throws -> [String] {
        try text(try ReadText.model(yaml), format).split(separator: "\n").map(String.init)
    }

    /// What is read from the file that a graph is in a format.
    static func again(_ model: GraphModel, _ format: GraphFormat) throws -> GraphModel {
        let name = "t" + (format.endings.first ?? "")
        let bytes = try bytes(model, format, program: "Tributary")
        return try ModelReader.read([InputFile(name: name, bytes: bytes)]).model
    }
}
