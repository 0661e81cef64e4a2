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
        for format in AnswerFormat.all {
            #expect(rows.contains { $0.name == format.word && $0.holds == "answer" })
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

    @Test func `an ending of several words means the format that is called so`() throws {
        for (output, start) in [
            ("out.node-link.json", "{\n  \"directed\""), ("out.gephi.csv", "Source,Target,Type"),
            ("out.ftm.json", "{\"id\""), ("out.json", "{\n  \"tributary\""), ("out.csv", "source,"),
        ] {
            let answer = World.byTheRivers.run("convert rivers.yaml -o \(output)")
            #expect(answer.written[output]?.hasPrefix(start) == true, "\(output)")
            #expect(!answer.messages.contains("is named as"))
        }
        let misnamed = World.byTheRivers.run("convert rivers.yaml --format yaml -o out.gephi.csv")
        #expect(misnamed.messages.contains("is named as gephi-csv and written as yaml"))
        for options in ["--format gephi-csv -o out.csv", "--format gexf-1.2 -o out.gexf"] {
            let readSo = World.byTheRivers.run("convert rivers.yaml \(options)")
            #expect(!readSo.messages.contains("is named as"))
        }
        let answer = World.byTheRivers.run("list links rivers.yaml -o out.gephi.csv")
        #expect(answer.written["out.gephi.csv"]?.hasPrefix("id,subject,") == true)
        #expect(!answer.messages.contains("is named as"))
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
