import Foundation
import Questions
import TestSupport
import Testing

@testable import Commands

/// What `render` does as a user runs it; the pictures themselves are held to facts elsewhere.
@Suite struct RenderVerbTests {
    private let real = "graphs/xinjiang-ningxia.yaml"
    private let pilot = "graphs/pilot-cascade.yaml"

    /// Runs a command in which `$OUT` is a folder of its own, and gives what it left there.
    private func run(
        _ command: String
    ) throws -> (status: Int32, output: String, files: [String: Data]) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "tributary-render-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try BuiltProgram.shell("OUT='\(folder.path)'\n\(command)")
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = try Data(contentsOf: folder.appending(path: name))
        }
        let output = outcome.output.replacing(folder.path, with: "$OUT")
        return (outcome.status, output, files)
    }

    @Test(arguments: [
        ("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF-"), ("dot", "// Made by tributary "),
    ])
    func `the output's ending decides the format`(ending: String, start: String) throws {
        let result = try run("tributary render \(real) --view front -o $OUT/a.\(ending)")
        #expect(result.status == 0)
        #expect(result.output == "Layout: panels, because the cards stand in panels.\n")
        let bytes = try #require(result.files["a.\(ending)"])
        #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }))
    }

    @Test func `a name that says another format is warned of`() throws {
        let result = try run("tributary render \(real) --view front -f png -o $OUT/a.svg")
        #expect(result.status == 0)
        #expect(result.output.contains("warning: "))
        #expect(result.output.contains(".svg"))
    }

    @Test func `standard output gets SVG, twice the same bytes, and messages stay apart`() throws {
        let command = "tributary render \(real) --view front"
        let result = try run(
            "\(command) 2>$OUT/said >$OUT/1.svg; \(command) -q -o - >$OUT/2.svg && xmllint "
                + "--noout $OUT/1.svg")
        #expect(result.status == 0 && result.output == "")
        #expect(result.files["1.svg"] == result.files["2.svg"])
        #expect(result.files["said"]?.isEmpty == false)
    }

    @Test func `a bitmap is kept off a terminal`() throws {
        var context = CommandContext.live
        context.isTerminal = { $0 == .output }
        let said = Recorder()
        context.warn = { said.add($0) }
        let status = Program.run(
            ["render", Repository.file(real).path, "--format", "png"], in: context)
        #expect(status == .usage)
        #expect(said.text.contains("png is no text for a terminal"))
        #expect(said.text.contains("-o picture.png"))
    }

    @Test(arguments: [
        ("--view frnt -o $OUT/a.svg", "unknown view 'frnt'\n  hint: Did you mean 'front'?"),
        ("-o $OUT/a", "does not say which format is meant"),
        ("-o $OUT/a.svg --highlight Xinjiang", "names no two ends"),
        ("-o $OUT/a.svg --highlight Xinjiang..Nigxia", "Did you mean 'Ningxia'?"),
        ("-o $OUT/a.svg --deadline 0", "--deadline must be from 1 to 86400 seconds"),
        ("-o $OUT/a.svg --engine ort", "ort"),
    ])
    func `what makes no sense is said before anything is written`(
        arguments: String, message: String
    ) throws {
        let result = try run("tributary render \(real) \(arguments)")
        #expect(result.status == 64)
        #expect(result.output.contains(message), "\(result.output)")
        #expect(result.files.isEmpty)
    }

    @Test func `nothing left to draw is exit 1 and no file`() throws {
        let result = try run("tributary render \(real) --kind company -o $OUT/a.svg")
        #expect(result.status == 1)
        #expect(result.output == "error: nothing to draw: no entity is left by --kind\n")
        #expect(result.files.isEmpty)
    }

    @Test func `without Graphviz a picture is exit 69 and DOT still works`() throws {
        let absent = "TRIBUTARY_LIBGVC=/nowhere/libgvc.so.6"
        let result = try run(
            "\(absent) tributary render \(real) -q -o $OUT/a.dot; "
                + "\(absent) tributary render \(real) -o $OUT/a.svg")
        #expect(result.status == 69)
        #expect(result.output.hasPrefix("error: Graphviz is not installed"))
        #expect(result.files.keys.sorted() == ["a.dot"])
    }

    @Test func `a layout that takes too long is exit 75 and leaves no file`() throws {
        // Every pair of 150 actors: more than layers can be made of in a second.
        let links = "for i in $(seq 150); do for j in $(seq 150); do echo a$i,a$j; done; done"
        let result = try run(
            "{ echo source,target; \(links); } > $OUT/all.csv; "
                + "tributary render $OUT/all.csv --engine dot --deadline 1 -o $OUT/a.svg")
        #expect(result.status == 75)
        #expect(result.output.contains("was stopped after 1 s: try --engine sfdp or a filter"))
        #expect(result.files.keys.sorted() == ["all.csv"])
    }

    @Test func `more than any layout can show is refused with what to try`() throws {
        let result = try run(
            "{ echo source,target; seq 10001 | sed 's/.*/a&,b/'; } > $OUT/many.csv; "
                + "tributary render $OUT/many.csv -o $OUT/a.svg")
        #expect(result.status == 75)
        #expect(result.output.contains("10002 cards and 10001 links are too many"))
    }

    @Test func `an input is not replaced unasked`() throws {
        let result = try run(
            "cp \(real) $OUT/a.dot && tributary render $OUT/a.dot --from yaml -o $OUT/a.dot")
        #expect(result.status == 73)
        #expect(result.files["a.dot"] == Data(try Repository.bytes(real)))
    }

    @Test func `a filtered graph is drawn from a pipe`() throws {
        let result = try run(
            "tributary filter \(pilot) --during 2015 | tributary render - -q -o $OUT/a.svg")
        #expect(result.status == 0 && result.output == "")
        #expect(result.files["a.svg"] != nil)
    }

    @Test func `an agreement without a card is a line, and obeys --orient`() throws {
        let graph =
            "tributary: 1\\nregions: {a: A, b: B}\\nagreements: {p: {name: P, model: a, learner: b}}"
            + "\\nviews: {v: {only: [a, b]}}\\n"
        let draw = "printf '\(graph)' | tributary render - --view v -q"
        let result = try run(
            "\(draw) -o $OUT/a.dot; \(draw) --orient learner=none -o $OUT/b.dot")
        #expect(result.status == 0 && result.output == "")
        let texts = ["a.dot", "b.dot"].map {
            String(decoding: result.files[$0] ?? Data(), as: UTF8.self)
        }
        #expect(texts[0].contains("\"a\" -> \"b\""))
        #expect(!texts[1].contains("\"a\" -> \"b\"") && texts[1].contains("entity-a"))
    }

    @Test func `a picture names the program once, unless told not to`() throws {
        let result = try run(
            "tributary render \(real) -q -o $OUT/a.svg; tributary render \(real) -q --no-metadata "
                + "-o $OUT/b.svg; tributary render \(real) -q -o $OUT/c.dot")
        let count = { (name: String) in
            String(decoding: result.files[name] ?? Data(), as: UTF8.self)
                .ranges(of: "tributary \(TributaryVersion.number)").count
        }
        #expect(count("a.svg") == 1 && count("b.svg") == 0 && count("c.dot") == 1)
    }

    @Test func `panels that are not to be had are refused, and another layout is as asked`() throws
    {
        let refused = try run("tributary render \(pilot) --engine panels -o $OUT/a.svg")
        #expect(refused.status == 64)
        #expect(refused.output.hasPrefix("error: there are no panels to lay out"))
        #expect(refused.files.isEmpty)
        let asked = try run("tributary render \(real) --engine neato -o $OUT/a.dot")
        #expect(asked.output == "Layout: neato, as asked.\n")
    }

    @Test func `cards that a filter on links leaves alone are left out, and said`() throws {
        let command = "tributary render \(real) --view front --link-kind criticizes"
        let result = try run(
            "\(command) -o $OUT/a.dot; \(command) --isolated keep -q -o $OUT/b.dot")
        #expect(result.output.hasPrefix("13 cards without a line are not drawn; --isolated keep"))
        let texts = ["a.dot", "b.dot"].map {
            String(decoding: result.files[$0] ?? Data(), as: UTF8.self)
        }
        // Of the 17 cards, three critics and those whom they criticize are joined.
        #expect(!texts[0].contains("Chen Quanguo") && texts[0].contains("UN experts"))
        #expect(texts[1].contains("Chen Quanguo"))
    }

    @Test func `emphasis reaches the picture, and no path is said`() throws {
        let result = try run(
            "tributary render \(pilot) --level region --highlight aldergate..corrindale -o $OUT/a.dot; "
                + "tributary render \(pilot) --highlight sandmouth..outer-vale -o $OUT/b.dot")
        #expect(result.status == 0)
        #expect(result.output.contains("there is no path from Sandmouth to Outer Vale"))
        let text = String(decoding: result.files["a.dot"] ?? Data(), as: UTF8.self)
        // 'paths' gives one path, the visit, of one step.
        let strong = text.split(separator: "\n").filter { $0.contains("penwidth=3.4") }
        #expect(strong.count == 1)
        #expect(strong.first?.contains("\"aldergate\" -> \"corrindale\"") == true)
    }

    @Test(arguments: [
        ("--layout map", "--layout map needs boundaries"),
        ("--layout grid --geometry x", "--geometry has the boundaries of a map"),
        ("--layout lanes --fill people", "--fill fills a grid or a map"),
        ("--grid us", "--grid says where the tiles of a grid lie"),
        ("--layout grid --engine dot", "--engine dot lays out networks"),
        ("--layout lanes --changes", "--changes is about networks"),
        ("--cells years", "--cells is about a matrix"),
    ])
    func `an option of another layout is refused`(options: String, words: String) throws {
        let result = try run("tributary render \(pilot) \(options) -o $OUT/a.svg")
        #expect(result.status == 64 && result.files.isEmpty)
        #expect(result.output.contains(words), "\(result.output)")
    }

    @Test func `places are drawn from a table of tiles and from outlines`() throws {
        let result = try run(
            """
            printf 'unit,policy,date\na,p,2011\nb,p,2013\n' > $OUT/a.csv
            printf 'id,row,col\na,0,0\nb,0,1\n' > $OUT/g.csv
            printf '{"type":"Feature","id":"b","properties":{},' > $OUT/m.json
            printf '"geometry":{"type":"Polygon",' >> $OUT/m.json
            printf '"coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}' >> $OUT/m.json
            tributary render $OUT/a.csv -q --layout grid --grid $OUT/g.csv -o $OUT/g.svg
            tributary render $OUT/a.csv -q --layout map --geometry $OUT/m.json -o $OUT/m.svg
            """)
        #expect(result.status == 0 && result.output == "")
        let texts = ["g.svg", "m.svg"].map {
            String(decoding: result.files[$0] ?? Data(), as: UTF8.self)
        }
        #expect(texts[0].contains(">2011<") && texts[0].contains("data-code=\"b\""))
        #expect(
            texts[1].contains("Boundaries: m.json.")
                && texts[1].contains("Not on the map: a (2011)"))
    }
}

/// Collects what is said.
private final class Recorder: @unchecked Sendable {
    private let lock = NSLock()
    private var pieces: [String] = []

    func add(_ piece: String) { lock.withLock { pieces.append(piece) } }

    var text: String { lock.withLock { pieces.joined() } }
}
