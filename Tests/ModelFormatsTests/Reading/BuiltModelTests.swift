import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// What readers make fits, by every check that a program's graph has to pass.
@Suite struct BuiltModelTests {
    /// Puts the parts of a graph through the checks of places, and of ids, which readers make
    /// themselves.
    private func check(_ model: GraphModel) throws {
        var builder = GraphModel.Builder(codebook: model.codebook)
        builder.parts = model
        let built = try builder.build()
        #expect(built.entities == model.entities && built.links.count == model.links.count)
    }

    @Test func `each graph of the project passes every check`() throws {
        let files = try Repository.files(
            under: "graphs", ending: [".yaml", ".csv", ".jsonl"])
        #expect(files.count > 1)
        for path in files {
            let file = InputFile(name: path, bytes: try Repository.bytes(path))
            try check(try ModelReader.read([file]).model)
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `random tables pass every check in both readers`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let names = (0..<8).map { "n\($0)" }
        let dates = ["", "2018", "2018-03", "by 2019"]
        let columns = [names, names, dates, ["cites", "learns-from", "adopts"]]
        let rows = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
            columns.map { $0.randomElement(using: &chance) ?? "" }.joined(separator: ",")
        }
        let text = (["source,target,date,type"] + rows).joined(separator: "\n") + "\n"
        let file = InputFile(name: "t.csv", bytes: Array(text.utf8))
        for read in [try ModelReader.read([file]), try ModelReader.readGenerally([file])] {
            #expect(read.model.links.count == rows.count)
            try check(read.model)
        }
    }

    @Test func `parts that do not fit are the reader's mistake, and are told with their places`()
        throws
    {
        var parts = GraphModel.Builder(codebook: BuiltInCodebook.codebook)
        parts.add(Entity(id: "a", kind: "region"))
        parts.add(Entity(id: "b", kind: "region"))
        parts.add(LinkRow(subject: 0, kind: 0, object: 7))
        parts.header.cite = [EvidenceRow(chain: [3], writtenVia: 0)]
        var places = ModelPlaces(files: ["case.yaml"])
        places.links = [ModelPlaces.Place(file: 0, line: 4, column: 5)]
        let built = BuiltModel(
            parts: parts, places: places, diagnostics: DiagnosticLog(of: ["case.yaml"]),
            uncheckedReferences: 0)
        let found = #expect(throws: InvalidModel.self) { try built.graph() }
        #expect(
            found?.diagnostics.map { "\($0.short): \($0.message)" } == [
                "0:0 unfit-parts: What was read here makes no graph: header: source 3 is named; "
                    + "expected is one of the first 0.",
                "4:5 unfit-parts: What was read here makes no graph: link 0: entity 7 is named; "
                    + "expected is one of the first 2.",
            ])
    }
}
