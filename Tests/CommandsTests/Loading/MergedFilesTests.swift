import DiffusionAnalysis
import DiffusionModel
import ModelFormats
import TestSupport
import Testing

/// Files that are the parts of one, and entities that were two, put together again.
@Suite struct MergedFilesTests {
    private func read(_ texts: [String]) throws -> ReadModel {
        try ModelReader.read(
            texts.enumerated().map {
                InputFile(name: "\($0).jsonl", bytes: Array($1.utf8))
            })
    }

    private func lines(_ model: GraphModel) -> [String] {
        NativeWriter.jsonLines(model).split(separator: "\n").map(String.init)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `the halves of a graph are the whole again`(seed: UInt64) throws {
        let file = InputFile(name: "case.json", bytes: Array(RandomGraph.json(seed: seed).utf8))
        let whole = try ModelReader.read([file]).model
        let all = lines(whole)
        let links = all.filter { $0.hasPrefix("{\"record\": \"link\"") }
        let half = links.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        let heads = all.filter {
            $0.hasPrefix("{\"record\": \"graph\"") || $0.hasPrefix("{\"record\": \"codebook\"")
        }
        var rest = all
        for line in half {
            if let place = rest.lastIndex(of: line) { rest.remove(at: place) }
        }
        let parts = [rest, heads + half].map { $0.joined(separator: "\n") + "\n" }
        let merged = try read(parts).model
        let found = GraphDifferences(from: whole, to: merged)
        #expect(found.rows.isEmpty, "\(found.rows.prefix(3))")
        let again = try read([NativeWriter.jsonLines(merged)]).model
        #expect(GraphDifferences(from: merged, to: again).rows.isEmpty)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `an entity that was cut in two is one again`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let towns = (0..<6).map { "n\($0)" }
        // Every other link names the town by another id.
        var (one, two) = ([String](), [String]())
        for number in 0..<30 {
            let other = towns[Int.random(in: 1..<6, using: &chance)]
            let row = { (id: String) in "\(id),\(other),\(2000 + number),visits\n" }
            one.append(row("n0"))
            two.append(row(Bool.random(using: &chance) ? "n0" : "twin"))
        }
        let head = "source,target,date,type\n"
        let tables = [one, two].map { rows in
            InputFile(name: "t.csv", bytes: Array((head + rows.joined()).utf8))
        }
        let whole = try ModelReader.read([tables[0]]).model
        let names = InputFile(name: "names.csv", bytes: Array("name,id\ntwin,n0\n".utf8))
        let joined = try ModelReader.read([tables[1]]).joined(by: names).read.model
        let found = GraphDifferences(from: whole, to: joined).rows
        // The one difference is that the town may now be called by the other name as well.
        #expect(found.allSatisfy { $0.field == "aliases" } && found.count <= 1)
    }
}
