import Foundation
import Testing

@testable import Commands

/// Texts in formats that programs read: the same in each, by the rule that only terminals see
/// marks.
@Suite struct MachineFormatTests {
    /// Ids with what hides, joins or turns letters round.
    static let ids = ["Ash\u{200B}by", "Bex\u{202E}ley", "Cor\u{2060}by", "Dun\u{FEFF}ster"]

    private func world(_ id: String) -> World {
        var world = World()
        world.files["names.csv"] = "source,target\n\(id),z\n"
        return world
    }

    @Test(arguments: ids)
    func `an id is the same in every machine format`(id: String) throws {
        let world = world(id)
        let scalars = Array(id.unicodeScalars)
        for format in ["csv", "tsv"] {
            let row = world.run("rank names.csv -f \(format) --no-header").lines[0]
            let cells = row.unicodeScalars.split { $0 == "," || $0 == "\t" }
            #expect(Array(cells[1]) == scalars, "\(format)")
        }
        let line = world.run("rank names.csv -f jsonl").lines[0]
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let read = try #require(row?["id"] as? String)
        #expect(Array(read.unicodeScalars) == scalars)
    }

    @Test(arguments: ids)
    func `a terminal sees marks in csv and tsv, and no file does`(id: String) {
        var world = world(id)
        world.terminals = [.output]
        for format in ["csv", "tsv"] {
            let shown = world.run("rank names.csv -f \(format)").output
            #expect(shown.contains("<U+") && !shown.contains(id))
            let written = world.run("rank names.csv -o out.\(format)").written["out.\(format)"]
            #expect(
                written?.unicodeScalars.contains(id.unicodeScalars.dropFirst(3).first ?? "?")
                    == true)
        }
    }

    @Test(arguments: ["=1+2", "+a", "-b", "@c", "=HYPERLINK(\"http://x.example\")"])
    func `a text that a spreadsheet reckons is data by default, and text when asked`(
        name: String
    ) {
        var world = World()
        let quoted = name.replacing("\"", with: "\"\"")
        world.files["cells.csv"] = "source,target\n\"\(quoted)\",z\n"
        let plain = world.run("list entities cells.csv -f tsv --no-header").lines
        #expect(plain.contains { $0.hasPrefix(name + "\t") })
        let safe = world.run("list entities cells.csv -f tsv --no-header --formulas text")
        #expect(safe.lines.contains { $0.hasPrefix("'\(name)\t'\(name)\t") })
        #expect(safe.messages.isEmpty)
    }

    @Test func `a file with such texts is warned of, numbers and pipes are not`() {
        var world = World()
        world.files["cells.csv"] = "source,target,weight\n=a,z,2\n"
        let file = world.run("rank cells.csv -o out.csv")
        #expect(
            file.messageLines.first
                == "warning: 2 texts begin with =, +, -, @ or a tab, which a spreadsheet takes "
                + "for a formula")
        #expect(world.run("rank cells.csv -f csv").messages.isEmpty)
        #expect(world.run("rank cells.csv -o out.json").messages.isEmpty)
        world.files["cells.csv"] = "source,target\na,z\n"
        // The modularity of two parts of which one is alone may be negative: a number is no
        // formula.
        #expect(world.run("measure cells.csv --partition kind -o out.csv").messages.isEmpty)
    }

    /// Names that a spreadsheet reckons, a number that it may, and where each name stands.
    @Test func `a graph in tables is treated as an answer in a table is`() {
        var world = World()
        world.files["cells.csv"] = "source,target,weight,=x\n=a,z,-2,+b\n@c,z,1,plain\n"
        let asTable = "warning: 6 texts begin with =, +, -, @ or a tab"
        let file = world.run("convert cells.csv -o out.csv")
        // The column's name, two ends, two links and an attribute; the weight is a number.
        #expect(file.messageLines.first?.hasPrefix(asTable) == true)
        #expect(file.written["out.csv"]?.contains("\n=a,z,link,-2.0,") == true)
        let safe = world.run("convert cells.csv -o out.csv --formulas text")
        #expect(safe.messages.isEmpty)
        #expect(safe.written["out.csv"]?.contains("\n'=a,z,link,-2.0,") == true)
        #expect(safe.written["out.csv"]?.contains(",'+b\n") == true)
        #expect(world.run("convert cells.csv -f csv").messages.isEmpty)
        #expect(world.run("convert cells.csv -o out.json").messages.isEmpty)
    }

    @Test func `a folder of tables is warned of once, with all its texts`() {
        var world = World()
        world.files["cells.csv"] = "source,target\n=a,z\n"
        // The entity's id and name, the end of the link and its id.
        let plain = world.run("convert cells.csv -o out/")
        #expect(plain.messageLines.first?.hasPrefix("warning: 4 texts begin with") == true)
        let safe = world.run("convert cells.csv -o out/ --formulas text")
        #expect(safe.messages.isEmpty)
        #expect(safe.written["out/entities.csv"]?.contains("\n'=a,node,'=a,") == true)
        #expect(safe.written["out/links.csv"]?.contains("\n'=a,z,") == true)
    }

    /// Oracle: the DOT language, where a label's `&name;` is a character, and an id's is not.
    @Test(arguments: [
        ("Ash &amp; Oak", "Ash &amp;amp; Oak"),
        ("Office &copy; &#60;b&#62;", "Office &amp;copy; &amp;#60;b&amp;#62;"),
        ("Plain & simple", "Plain &amp; simple"), ("abc\u{202E}def", "abcdef"),
        ("a\u{2066}b\u{2069}c", "abc"), ("say \"x\" \\N", #"say \"x\" \\N"#),
    ])
    func `names stand in DOT as they will be read`(name: String, label: String) {
        var world = World()
        let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        world.files["names.yaml"] =
            "tributary: 1\nregions: {a: {name: \"\(escaped)\"}, b: B}\n"
            + "links: [{link: a visits b}]\n"
        let text = world.run("convert names.yaml -f dot").output
        #expect(text.contains("\"a\" [label=\"\(label)\", kind=\"region\"]"))
    }

    @Test func `two ids that differ by a hidden mark stay two in DOT`() {
        var world = World()
        world.files["names.csv"] = "source,target\nab,a\u{202E}b\nab,z\n"
        let text = world.run("convert names.csv -f dot").output
        #expect(text.contains("\"ab\" -> \"a<U+202E>b\"") && text.contains("\"ab\" -> \"z\""))
    }
}
