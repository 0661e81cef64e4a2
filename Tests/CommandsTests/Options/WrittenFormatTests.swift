import Exhibits
import ModelFormats
import Testing

@testable import Commands

/// What `formats` lists.
@Suite struct WrittenFormatTests {
    @Test func `every format of graphs, of answers and of diagrams has a row`() {
        let rows = WrittenFormat.all
        for format in GraphFormat.all {
            #expect(rows.contains { $0.name == format.name && $0.endings == format.endings })
        }
        for format in ResultFormat.allCases {
            #expect(rows.contains { $0.name == format.rawValue && $0.holds == "answer" })
        }
        for format in PictureFormatChoice.allCases {
            #expect(rows.contains { $0.name == format.rawValue && $0.holds == "diagram" })
        }
    }

    @Test func `an ending means one name, whatever is written under it`() {
        let endings = Set(WrittenFormat.all.flatMap(\.endings)).sorted()
        for ending in endings {
            let names = Set(WrittenFormat.all.filter { $0.endings.contains(ending) }.map(\.name))
            #expect(names.count == 1, "\(ending): \(names)")
        }
    }

    @Test func `an output without an ending is told which there are`() {
        let graph = World.byTheRivers.run("convert rivers.yaml -o out")
        #expect(graph.status == .usage)
        #expect(graph.messages.contains("hint: End it in .yaml, .json, .jsonl, .csv"))
        #expect(
            graph.messages.hasSuffix(
                ", or in '/' for a folder of tables, or add --format.\n"))
        let picture = World.byTheRivers.run("render rivers.yaml -o out")
        #expect(
            picture.messages.hasSuffix(
                "hint: End it in .svg, .png, .pdf or .dot, or add --format.\n"))
    }
}
