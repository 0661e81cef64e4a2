import TestSupport
import Testing

@testable import Commands

/// What the name of an output means, and what is said where it means something else.
@Suite struct OutputNameTests {
    @Test(arguments: [
        ("convert rivers.yaml -f yaml -o a.json", "json", "yaml"),
        ("filter rivers.yaml -f json -o a.jsonl", "jsonl", "json"),
        ("list links rivers.yaml -f csv -o a.tsv", "tsv", "csv"),
        ("info rivers.yaml -o a.yaml", "yaml", "table"),
        ("info rivers.yaml -f json -o a.svg", "svg", "json"),
    ])
    func `a name that means another format gets a warning`(
        line: String, named: String, written: String
    ) {
        let answer = World.byTheRivers.run(line)
        #expect(answer.status == .success)
        #expect(answer.written.count == 1)
        let said = answer.messageLines.filter { $0.contains("is named as") }
        #expect(said == ["warning: 'a.\(named)' is named as \(named) and written as \(written)"])
        #expect(World.byTheRivers.run(line + " --quiet").messages == "")
    }

    @Test(arguments: [
        "convert rivers.yaml -f jsonl -o a.ndjson", "convert rivers.yaml -f yaml -o a.yml",
        "info rivers.yaml -o a.txt", "info rivers.yaml -o a.ndjson", "info rivers.yaml -f md -o a",
        "info rivers.yaml -f csv", "filter rivers.yaml -f json -o -",
    ])
    func `a name that agrees, or says nothing, gets none`(line: String) {
        #expect(!World.byTheRivers.run(line).messages.contains("is named as"))
    }

    @Test func `what formats says is written under an ending is written under it`() throws {
        let rows = World().run("formats --format tsv --no-header").lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        for row in rows where row[3].hasPrefix("convert") {
            for ending in row[4].split(separator: " ") where ending != "/" {
                let answer = World.byTheRivers.run("convert rivers.yaml -o a\(ending)")
                #expect(answer.status == .success, "\(ending)")
            }
        }
        #expect(rows.contains { $0[0] == "tsv" && $0[1] == "edge table" && $0[3] == "" })
    }

    @Test func `tables go to a folder that is made, if only its last part is missing`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let graph = try folder.write("rivers.yaml", World.rivers.utf8)
        let new = folder.path + "/tables/"
        #expect(
            try BuiltProgram.apart("tributary convert \(graph) -o \(new) --dry-run").status == 0)
        #expect(try folder.names() == ["rivers.yaml"])
        for _ in 0..<2 {
            #expect(try BuiltProgram.apart("tributary convert \(graph) -q -o \(new)").status == 0)
        }
        #expect(try folder.names() == ["rivers.yaml", "tables"])
        let deep = try BuiltProgram.apart("tributary convert \(graph) -q -o \(new)far/away/")
        #expect(deep.status == 73)
        #expect(deep.messages.contains("cannot make the folder"))
        #expect(deep.messages.contains("make the others first"))
        let inFile = try BuiltProgram.apart("tributary convert \(graph) -q -o \(graph)/")
        #expect(inFile.status == 73)
        #expect(inFile.messages.split(separator: "\n").count == 1)
    }
}
