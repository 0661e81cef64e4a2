import DiffusionModel

@testable import ModelFormats

/// Reads texts as files and joins what a table says is one.
struct JoinedText {
    let model: JoinedModel

    /// Joins entities of one native file; its first line need not be written.
    init(_ body: String, by rows: String) throws {
        try self.init([("a.yaml", "tributary: 1\n" + body)], by: "name,id\n" + rows)
    }

    init(_ files: [(name: String, text: String)], by table: String) throws {
        let inputs = files.map { InputFile(name: $0.name, bytes: Array($0.text.utf8)) }
        let aliases = InputFile(name: "names.csv", bytes: Array(table.utf8))
        model = try ModelReader.read(inputs).joined(by: aliases, files: inputs)
    }

    /// The joined graph in the native format.
    var yaml: String { NativeWriter.yaml(model.read.model) }

    /// The ids of all links.
    var links: [String] { Array(model.read.model.linkIDs()) }

    /// What is wrong, such as `names.csv 2:1 circular`.
    static func faults(_ body: String, by rows: String) -> [String] {
        do {
            let joined = try JoinedText(body, by: rows)
            return joined.model.warnings.map { "\($0.location.file) \($0.short)" }
        } catch let error as InvalidModel {
            return error.diagnostics.map { "\($0.location.file) \($0.short)" }
        } catch {
            return ["\(error)"]
        }
    }
}
