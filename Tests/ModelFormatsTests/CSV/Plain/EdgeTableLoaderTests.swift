import DiffusionModel
import TestSupport
import Testing
import Threads

@testable import EdgeTables
@testable import ModelFormats

/// The reader of plain tables says what the general reader says of the same bytes.
///
/// Oracle: `ModelReader.readGenerally`, which makes a tree of every table.
@Suite struct EdgeTableLoaderTests {
    /// What reading came to, in words that can be compared.
    private struct Reading: Equatable {
        var entities: [String] = []
        var links: [String] = []
        var timings: [Timing] = []
        var codebook = Codebook()
        var kinds: CodebookExtension?
        var faults: [String] = []

        init(_ model: GraphModel, _ places: ModelPlaces) {
            entities = model.entities.indices.map { index in
                let entity = model.entities[index]
                let place = places.entity(index)
                return "\(place.line):\(place.column) \(entity.kind) \(Array(entity.id.utf8))"
            }
            links = model.links.indices.map { index in
                let (link, place) = (model.links[index], places.link(index))
                return "\(place.line):\(place.column) \(link.subject) \(link.kind) \(link.object) "
                    + "\(link.origin) \(model.links.timingIndices[index]) "
                    + "\(link.weight.map { String($0.bitPattern) } ?? "-") "
                    + (link.detail.map { "\($0)" } ?? "-")
            }
            (timings, codebook) = (model.links.timings, model.codebook)
            kinds = model.codebookExtension
        }

        init(_ faults: [Diagnostic]) {
            self.faults = faults.map {
                "\($0.short) \($0.message) \($0.hint ?? "-") \($0.excerpt ?? "-")"
            }
        }
    }

    private func general(_ file: InputFile) -> Reading {
        do {
            let read = try ModelReader.readGenerally([file])
            return Reading(read.model, read.places)
        } catch {
            return Reading(error.diagnostics)
        }
    }

    /// What the fast reader makes of a file, or nothing where it leaves it to the general one.
    private func fast(_ file: InputFile, threads: Int, block: Int) throws -> Reading? {
        let count = try #require(ThreadCount(threads))
        let outcome = file.withBytes { bytes in
            EdgeTableLoader.load(
                UnsafeRawBufferPointer(rebasing: bytes[TextCheck.start(of: bytes)...]),
                file: file.name, threads: count, blockSize: block)
        }
        switch outcome {
        case .unfit: return nil
        case .read(let built): return Reading(built.parts.parts, built.places)
        case .refused(let faults):
            return Reading(Excerpts.added(to: faults.inOrder().listed, from: [file]))
        }
    }

    @Test(arguments: 0..<600)
    func `random tables come to the same model or the same mistakes`(seed: UInt64) throws {
        let table = RandomTable(seed: seed)
        let file = InputFile(name: "t.csv", bytes: Array(table.text.utf8))
        let expected = general(file)
        for (threads, block) in [(1, 1 << 18), (2, 64), (3, 17)] {
            let found = try fast(file, threads: threads, block: block)
            if let found { #expect(found == expected, "\(table.text.debugDescription)") }
            // Only what needs the general reader is left to it.
            if found == nil { #expect(table.isOdd, "\(table.text.debugDescription)") }
        }
    }

    /// A look at the start of each sixteenth finds long rows alone, of which there are few.
    @Test func `a table has more rows than a look at some of it says`() throws {
        let (section, size) = (1 << 16, 1 << 20)
        var (bytes, row) = (Array("source,target\n".utf8), 0)
        while bytes.count < size {
            let place = bytes.count % section
            let isLong = place < 9_000 || place > section - 600
            let padding = String(repeating: "x", count: isLong ? 240 : 0)
            bytes += Array("a\(row % 97)\(padding),b\(row % 89)\n".utf8)
            row += 1
        }
        #expect(bytes.withUnsafeBytes { RowBound.likely($0, columns: 2) } < row)
        let file = InputFile(name: "t.csv", bytes: bytes)
        let (one, many) = (
            try fast(file, threads: 1, block: 1 << 18), try fast(file, threads: 20, block: 1 << 12)
        )
        #expect(one?.links.count == row)
        #expect(one == many)
    }

    @Test func `what only the general reader knows is left to it`() throws {
        let texts = [
            "source,target,sources\na,b,c\n", "source,source,target\n", "a,b\n", "",
            // An attribute that has nothing but stances is named, and numbers that do not rise may
            // be ids of links that stand twice.
            "source,target,view\na,b,supports\n", "source,target,id\na,b,2\nb,c,1\n",
            "source,target,id\na,b,first\nb,c,first\n", "source,target,id\na,b,a.link.b\n",
            "source,target,id\na,b,b\n", "source,target,year\na,b,2012\nb,c,soon\n",
            "source,target,year\na,b,\n", "source,target,start,end\na,b,2000,\n",
            "source,target,from,to\na,b,2001,now\n", "source,target,date,year\na,b,2012,2013\n",
            "source,target,note,Note\na,b,c,d\n", "source,target,title,attribute:title\n",
            // Words that name no kind are no kinds unless their column is called so.
            "source,target,relation\na,b,marries\n", "source,target,type,relation\na,b,,visits\n",
            "source,target,type,relation\na,b,directed,visits\n",
            // Posts stand on the line of their official.
            "source,target,type\na,b,holds-office\n", "source,target,type\na,b,acts-for\n",
        ]
        for text in texts {
            let file = InputFile(name: "t.csv", bytes: Array(text.utf8))
            #expect(try fast(file, threads: 1, block: 64) == nil)
        }
    }

    /// Oracle: the general reader, asked for what the whole reading says.
    @Test(arguments: [
        "source,target,Comment,sttage\na,b,\"x, \"\"y\"\"\",1\nb,c,,\n",
        "Source;Target;Kind;Id;Label;Year\na;b;visits;1;\"one; two\";2012\n",
        "source\ttarget\ttitle\tnote\na\tb\tChair\t\"two\nlines\"\nb\tn/a\t\t\n",
        "source,target,type,attribute:note,note\na,b,directed,1,2\n",
        "source,relation,target,when\na,visits,b,2012-05\na,borrows from,b,\n",
        "id,source,target,note\nfirst,a,b,\nsecond,b,c,1\n,b,d,2\n3,b,d,\n",
        "source,target,start,end\na,b,2000,2001\nb,c,,..\na,b,2000,2001\na,c,,\n",
        "Until,source,target\n2012,a,b\n",
        "Interaction,source,kind,target\nx,a,visits,b\n",
    ])
    func `tables with attributes come to the same model and the same words`(text: String) throws {
        let file = InputFile(name: "t.csv", bytes: Array(text.utf8))
        let (read, oracle) = (try ModelReader.read([file]), try ModelReader.readGenerally([file]))
        #expect(try fast(file, threads: 2, block: 64) != nil)
        #expect(Reading(read.model, read.places) == Reading(oracle.model, oracle.places))
        #expect(read.warnings == oracle.warnings && read.notes == oracle.notes)
    }

    /// One row in 20,000 is no date: the others are not read a second time.
    @Test func `one bad row of many is named with its place`() throws {
        var rows = (0..<20_000).map { "a\($0 % 999),b\($0 % 777),0.5,2018-11-27\n" }
        rows[12_345] = "a,b,half,2018-13-27\n"
        let text = "source,target,weight,date\n" + rows.joined()
        let faults = ReadText.faults(text, "t.csv")
        #expect(faults.map(\.short) == ["12347:5 invalid-number", "12347:10 invalid-date"])
    }

    @Test func `bytes that are no text are named as in every format`() throws {
        for bytes in [[0x61, 0xFF, 0x2C], [0x61, 0x00, 0x2C]] as [[UInt8]] {
            let all = Array("source,target\n".utf8) + bytes + Array("b\n".utf8)
            #expect(throws: InvalidModel.self) {
                try ModelReader.read([InputFile(name: "t.csv", bytes: all)])
            }
        }
    }
}

/// A table with all that may stand in one, right and wrong.
private struct RandomTable {
    private(set) var text = ""
    /// Whether there is something in it that the fast reader may leave alone.
    private(set) var isOdd = false
    private var random: SeededGenerator

    private static let names = [
        "a", "b", "c", "region-000001", "agreement-035239", "a name longer than sixteen bytes",
        "another name that is longer", "a name longer than sixteen bytez", "宁夏", "新疆维吾尔自治区",
        "é", "e\u{301}", "x y", "12345678", "123456789",
    ]
    private static let dates = [
        "2018-11-27", "2018-11-27", "2018-11", "2018", "201X", "by 2018-11-27", "[..2018]", "",
        "2018-02-29", "2020-02-29", "2018-11-27~",
    ]
    private static let weights = [
        "1", "0.5", "-2", "0.1234567890123", "1e3", ".5", "5.", "123456789012345678", "", "-0",
        "+1",
    ]
    private static let kinds = [
        "visits", "learns-from", "parties", "adopts", "link", "", "new kind",
    ]
    private static let texts = [
        "", "", "x", "0.5", "supports", "a text that is longer than sixteen bytes", "one; two",
        "say \"so\"", "宁夏", "「宁夏」", "\u{3000}wide\u{3000}", "\u{A0}", " ", "two\nlines",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let kind = one(of: ["type", "type", "Kind"])
        let times = seed % 5 == 0 ? ["from", "to"] : ["date"]
        let columns =
            ["source", "target"] + ([kind, "weight"] + times).filter { _ in chance(60) }
            + ["note", "Label", "an attribute", "title"].filter { _ in seed % 2 == 0 && chance(50) }
        write(columns.shuffled(using: &random), isWild: seed % 3 == 0)
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    private mutating func one(of texts: [String]) -> String {
        texts[Int.random(in: 0..<texts.count, using: &random)]
    }

    private mutating func write(_ columns: [String], isWild: Bool) {
        let separator = one(of: [",", ",", ";", "\t"])
        let end = one(of: ["\n", "\n", "\r\n", "\r"])
        if chance(10) { text = "\u{FEFF}" }
        text += columns.joined(separator: separator) + end
        for _ in 0..<Int.random(in: 0..<25, using: &random) {
            if chance(5) { text += end }
            var fields = columns.map { field($0, separator, isWild: isWild) }
            if isWild, chance(4) { fields.append("more") }
            if isWild, chance(4) { fields.removeLast() }
            text += fields.joined(separator: separator) + end
        }
        if chance(30) { text.unicodeScalars.removeLast() }
    }

    private mutating func field(_ column: String, _ separator: String, isWild: Bool) -> String {
        var value: String
        switch column {
        case "type", "Kind": value = one(of: Self.kinds)
        case "weight": value = one(of: Self.weights)
        case "date": value = one(of: Self.dates)
        case "from": value = one(of: ["", "1999", "2001-02-03", "c. 1998", "2000"])
        case "to": value = one(of: ["", "..", "2001-02-03", "by 2005", "2018-11-27"])
        case "note", "Label", "an attribute", "title":
            value = one(of: Self.texts)
            // A column of nothing but stances is something else.
            if value == "supports" { isOdd = true }
        default: value = one(of: Self.names)
        }
        if isWild, chance(4) {
            isOdd = true
            value = one(of: [
                "", "27/11/2018", "half", "nan", "a\u{7}b", "2018/2019", "a\u{85}", "\u{A0}",
            ])
        }
        // A day that February has not is wrong in every table.
        if column == "date", value == "2018-02-29" { value = isWild ? value : "2018-02-28" }
        let isQuoted = value.contains { separator.contains($0) || $0 == "\"" || $0.isNewline }
        if isQuoted || chance(8) { return quoted(value, isWild: isWild) }
        return chance(8) ? " \(value) " : value
    }

    private mutating func quoted(_ value: String, isWild: Bool) -> String {
        var value = value
        if isWild, chance(6) {
            isOdd = true
            value += one(of: ["\n", "\"", " ", "\r"])
        }
        if isWild, chance(2) { return "\"\(value)" }
        let end = isWild && chance(3) ? "x" : ""
        return "\"" + value.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"" + end
    }
}
