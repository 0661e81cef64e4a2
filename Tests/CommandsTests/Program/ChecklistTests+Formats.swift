import Foundation
import Questions
import TestSupport
import Testing

@testable import Commands

extension ChecklistTests {
    private static let formats = ["table", "tsv", "csv", "json", "jsonl", "md"]

    @Test func `point 7: format, output and input format are spelled alike on every verb`() {
        for (verb, command) in Self.commands {
            let help = (Self.helps[verb] ?? "")
            // Converters call the format of a graph that they write --to, as people do.
            let names =
                ["convert", "filter", "merge"].contains(verb)
                ? "-f, --format, --to <format>" : "-f, --format <format>"
            #expect(help.contains(names), "\(verb)")
            #expect(help.contains("-o, --output <file>"), "\(verb)")
            let reads = command.contains("graphs/")
            #expect(help.contains("--from <format>") == reads, "\(verb)")
        }
    }

    @Test func `point 7: the output's ending decides, --format overrules it, so does --from`() {
        let byEnding = world.run("list sources \(Self.real) -o out/x.csv")
        let asked = world.run("list sources \(Self.real) --output out/x.csv --format jsonl")
        #expect(byEnding.output == "")
        #expect(byEnding.written["out/x.csv"]?.hasPrefix("id,title,publisher,") == true)
        #expect(asked.written["out/x.csv"]?.hasPrefix("{\"id\": ") == true)
        #expect(
            world.run("filter \(Self.real) -o x.yml").written["x.yml"]?.hasPrefix("tributary: 1")
                == true)
        var sniffing = World()
        sniffing.files["edges.yaml"] = "source,target\na,b\n"
        #expect(sniffing.run("list links edges.yaml").status == .invalidModel)
        #expect(sniffing.run("list links edges.yaml --from csv").status == .success)
    }

    @Test func `point 8: every result format has the same columns under the same names`() throws {
        for (verb, command) in Self.questions where verb != "check" {
            let answers = Self.formats.map { world.run("\(command) --format \($0)") }
            for (format, answer) in zip(Self.formats, answers) {
                #expect(Self.isDone(answer, verb), "\(verb) \(format)")
                #expect(!answer.output.isEmpty, "\(verb) \(format)")
            }
            let flat = answers[2].lines[0]
            #expect(answers[1].lines[0] == flat.replacing(",", with: "\t"), "\(verb)")
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(answers[4].lines[0].utf8))
                    as? [String: Any])
            let columns = Set(
                flat.split(separator: ",").compactMap { $0.split(separator: ".").first })
            #expect(Set(object.keys.map { Substring($0) }) == columns, "\(verb)")
        }
    }

    @Test func `point 8: table is the default, and graphs are JSON Lines in a pipe`() {
        let plain = world.run("list links \(Self.real)")
        #expect(plain.output == world.run("list links \(Self.real) --format table").output)
        for verb in ["filter", "merge", "convert"] {
            let graph = world.run("\(verb) \(Self.real)")
            #expect(graph.lines[0].hasPrefix("{\"record\": \"graph\", \"format\": 1"), "\(verb)")
        }
    }

    @Test func `point 9: json is one document, jsonl one object a line, in fixed order`() throws {
        let rows = world.run("list entities \(Self.real) --format jsonl")
        let document = world.run("list entities \(Self.real) --format json")
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(document.output.utf8)) as? [String: Any])
        let array = try #require(answer["rows"] as? [[String: Any]])
        #expect(array.count == rows.lines.count)
        for line in rows.lines {
            #expect(line.hasPrefix("{\"id\": \""))
            let places = ["\"id\":", "\"name\":", "\"kind\":", "\"within\":", "\"links\":"]
                .compactMap { line.firstRange(of: $0)?.lowerBound }
            #expect(places.count == 5 && places == places.sorted())
        }
        let shown = world.run("show ningxia \(Self.real) --format json").output
        #expect(shown.contains("宁夏") && !shown.contains("\\u"))
    }

    /// RFC 4180, sections 2.5 to 2.7: quotes round what holds separators, quotes doubled.
    @Test func `point 10: csv quotes, tsv escapes, and --no-header leaves the header out`() {
        var world = World()
        world.files["odd.yaml"] = #"""
            tributary: 1
            regions:
              odd: {name: "A \"quoted\", name\twith\nall"}
            """#
        let csv = world.run("list entities odd.yaml --format csv")
        let name = "\"A \"\"quoted\"\", name\twith\nall\""
        #expect(
            csv.output == "id,name,kind,within,links\r\nodd,\(name),region,,0\r\n"
                || csv.output == "id,name,kind,within,links\nodd,\(name),region,,0\n")
        let tsv = world.run("list entities odd.yaml --format tsv")
        #expect(
            tsv.lines == [
                "id\tname\tkind\twithin\tlinks",
                "odd\tA \"quoted\", name\\twith\\nall\tregion\t\t0",
            ])
        let bare = world.run("list entities odd.yaml --format tsv --no-header")
        #expect(bare.lines == Array(tsv.lines.dropFirst()))
    }

    /// By UAX 11 each of 宁夏 takes two columns; a combining mark takes none.
    @Test func `point 11: table is aligned by what is seen`() throws {
        var world = World()
        world.files["wide.yaml"] = """
            tributary: 1
            regions: {a: 宁夏, b: "Cafe\u{301}", c: Plain}
            """
        let lines = world.run("list entities wide.yaml").lines
        #expect(lines[0] == "id  name   kind    within  links")
        #expect(lines[1] == "a   宁夏   region              0")
        #expect(lines[2] == "b   Cafe\u{301}   region              0")
        #expect(lines[3] == "c   Plain  region              0")
    }

    @Test func `point 44: numbers are whole for programs and rounded for people only`() throws {
        let command = "rank \(Self.real) --by pagerank --limit 1 --format "
        let full = try ["csv", "tsv", "json", "jsonl"].map { format in
            try #require(world.run(command + format).output.firstMatch(of: /0\.\d{12,}/)).0
        }
        #expect(Set(full).count == 1)
        for format in ["table", "md"] {
            let text = world.run(command + format).output
            let number = try #require(text.firstMatch(of: /0\.\d+/)).0
            #expect(number.count <= 6 && full[0].hasPrefix(number.dropLast()))
        }
        // Closeness of a node that nothing reaches has no denominator.
        let lonely = World.byTheRivers.run(
            "rank rivers.yaml --by closeness,harmonic,eigenvector,pagerank --scale fraction"
                + " --format json"
        )
        #expect(lonely.status == .success)
        _ = try JSONSerialization.jsonObject(with: Data(lonely.output.utf8))
        #expect(!lonely.output.lowercased().contains(/\b(nan|inf(inity)?)\b/))
    }

    /// GEXF and HTML join the list with their issues.
    @Test(arguments: [
        ("convert \(pilot) --format dot", "// Made by NAME\n"),
        ("render \(real) --view front --format dot", "// Made by NAME\n"),
        (
            "render \(real) --view front",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Made by NAME -->\n"
        ),
    ])
    func `point 45: a written picture names program and version once and no date`(
        command: String, start: String
    ) {
        var world = World()
        world.seconds = 1_543_276_800  // 2018-11-27T00:00:00Z, by date -u -d @1543276800
        let name = "tributary \(TributaryVersion.number)"
        let plain = world.run(command)
        #expect(plain.output.ranges(of: name).count == 1)
        #expect(plain.output.hasPrefix(start.replacing("NAME", with: name)))
        #expect(world.run(command + " --no-metadata").output.ranges(of: name).isEmpty)
        #expect(world.run(command + " --stamp").output.contains("Made by \(name) on 2018-11-27"))
        world.environment["SOURCE_DATE_EPOCH"] = "951782400"  // 2000-02-29T00:00:00Z
        #expect(world.run(command + " --stamp").output.contains("Made by \(name) on 2000-02-29"))
        #expect(world.run(command).output == plain.output)
        world.environment["SOURCE_DATE_EPOCH"] = "yesterday"
        #expect(world.run(command + " --stamp").status == .usage)
    }

    @Test func `point 48: formats lists each format with what it loses, codebook counts`() throws {
        let formats = world.run("formats --format csv").lines
        #expect(formats[0] == "format,holds,reads,writes,extensions,loses")
        for format in ["yaml,graph,true", "json,graph,true", "jsonl,graph,true", "dot,graph,true"] {
            #expect(formats.contains { $0.hasPrefix(format) }, "\(format)")
        }
        let builtIn = world.run("codebook --format csv")
        #expect(builtIn.output.contains("learns-from"))
        let counted = World.byTheRivers.run("codebook rivers.yaml --format jsonl").lines
        let line = try #require(counted.first { $0.contains("\"learns-from\"") })
        #expect(line.contains("\"orientation\": \"backward\""))
        #expect(line.contains("\"count\": 1"))
        #expect(counted.contains { $0.contains("\"region\"") && $0.contains("\"count\": 4") })
    }

    @Test func `point 49: schema prints the JSON Schema, and the guide says so`() throws {
        let answer = world.run("schema")
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(answer.output == (try Repository.text("graphs/tributary.schema.json")))
        #expect(try Repository.text("Guides/native-format.md").contains("tributary schema"))
    }
}
