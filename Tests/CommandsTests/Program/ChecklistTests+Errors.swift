import Foundation
import Questions
import TestSupport
import Testing

@testable import Commands

extension ChecklistTests {
    /// The codes are those of `sysexits.h`, and of a shell for an interrupt.
    @Test func `point 15: exit codes are few, stable and written down`() throws {
        let codes = ExitStatus.allCases.map(\.rawValue)
        #expect(codes == [0, 1, 64, 65, 66, 69, 70, 73, 74, 75, 130])
        let table = try Repository.text("README.md").split(separator: "\n")
            .filter { $0.hasPrefix("| ") }.joined(separator: "\n")
        let help = world.run("--help").output
        for code in codes {
            #expect(table.contains(try Regex("\\b\(code)\\b")), "README says \(code)")
            #expect(help.contains(try Regex("\n +\(code)  ")), "help says \(code)")
        }
    }

    @Test(arguments: [
        ("paths north south rivers.yaml", 0), ("paths south north rivers.yaml", 1),
        ("list claims rivers.yaml", 0), ("filter rivers.yaml --after 2100", 0),
        ("rank rivers.yaml --kind official", 0), ("paths north nowhere rivers.yaml", 64),
        ("rank --no-such-option rivers.yaml", 64), ("rank broken.yaml", 65),
        ("rank missing.yaml", 66), ("check rivers.yaml", 0),
        ("check rivers.yaml --fail-on warning", 1), ("upstream north rivers.yaml", 1),
    ])
    func `point 15: a command exits with the code that help promises`(line: String, code: Int) {
        var world = World.byTheRivers
        world.files["broken.yaml"] = "tributary: 1\nregions: ["
        #expect(world.run(line).status.rawValue == Int32(code))
    }

    @Test func `point 16: paths without a path says why and exits 1`() {
        let answer = World.byTheRivers.run("paths north south rivers.yaml --link-kind visits")
        #expect(answer.status == .nothingFound)
        #expect(answer.output == "")
        // Of the three links one visits.
        #expect(
            answer.messages
                == "error: no path from North to South; 2 links excluded by --link-kind visits, "
                + "without which there is one\n")
    }

    @Test(arguments: [
        (
            "paths south north rivers.yaml",
            "no path from South to North; there is one from North to South"
        ),
        (
            "paths north south rivers.yaml --after 2011",
            "2 links excluded by --after 2011, without which there is one"
        ),
        (
            "paths north south rivers.yaml --without-source gazette",
            "without gazette; fallen: east.learns-from.north.2011-05"
        ),
        (
            "paths south north late.yaml",
            "steps are in order for no choice of days (--any-order lists it)"
        ),
        (
            "upstream north rivers.yaml --after 2011",
            "nothing is upstream of North under --after; somebody is by several changes together: "
                + "with --undated keep, and with --network ties"
        ),
    ])
    func `point 16: every reason why there is none takes one line`(line: String, reason: String) {
        var world = World.byTheRivers
        world.files["late.yaml"] = World.rivers.replacing(
            "criticizes north", with: "learns-from south, date: 2014"
        )
        .replacing("south visits east, date: 2012", with: "north learns-from west, date: 2013")
        let answer = world.run(line)
        #expect(answer.status == .nothingFound)
        #expect(answer.messages.hasSuffix(reason + "\n"))
        #expect(answer.messageLines.count == 1)
    }

    @Test func `point 17: an error has its place, what is wrong, the line and a caret`() throws {
        var world = World()
        world.files["wrong.yaml"] = "tributary: 1\nlinks:\n  - {link: a vists b, date: 2018-13}\n"
        let answer = world.run("info wrong.yaml")
        #expect(answer.status == .invalidModel)
        let lines = answer.messageLines
        let place = try #require(lines.firstIndex { $0.contains("'vists'") })
        #expect(lines[place].hasPrefix("wrong.yaml:3:12: error: "))
        #expect(lines[place + 1] == "      - {link: a vists b, date: 2018-13}")
        #expect(lines[place + 2] == String(repeating: " ", count: 15) + "^")
        #expect(lines[place + 3].hasPrefix("  hint: "))
        // What is wrong with the rest of the link is said in the same breath.
        #expect(answer.messages.contains("wrong.yaml:3:29: error: '2018-13' is no date"))
        let json = world.run("info wrong.yaml --messages json").messageLines
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any])
        #expect(object["line"] as? Int == 3 && object["column"] as? Int != nil)
        world.files["wrong.json"] = "{\"tributary\": 1,\n \"title\" \"x\"}"
        #expect(
            world.run("info wrong.json").messages.hasPrefix(
                "wrong.json:2:10: error: This is not valid JSON"))
    }

    @Test(arguments: [
        ("chek rivers.yaml", "check"), ("rank rivers.yaml --limt 2", "--limit"),
        ("paths nrth south rivers.yaml", "North"), ("rank rivers.yaml --kind regoin", "region"),
        ("rank rivers.yaml --by betweeness", "betweenness"),
        ("list enttities rivers.yaml", "entities"),
        ("list links rivers.yaml --sort subjct", "subject"),
        ("filter rivers.yaml --link-kind vists", "visits"),
        ("rank rivers.yaml --source gazete", "Gazette"),
        ("filter rivers.yaml --stage intendd", "intended"),
        ("info slip.yaml", "regions"),
    ])
    func `point 18: an unknown word suggests the nearest known one`(line: String, word: String) {
        var world = World.byTheRivers
        world.files["slip.yaml"] = "tributary: 1\nregion: {a: A}\n"
        let answer = world.run(line)
        #expect(answer.status == (line.hasPrefix("info") ? .invalidModel : .usage))
        #expect(answer.output == "")
        #expect(answer.messages.contains("Did you mean '\(word)'?"), "\(answer.messages)")
    }

    @Test func `point 19: an ambiguous name lists the candidates and answers nothing`() {
        let answer = World.byTheRivers.run("show e rivers.yaml")
        #expect(answer.status == .usage)
        #expect(answer.output == "")
        #expect(
            answer.messages
                == "error: 'e' is ambiguous: east (East, region); west (West, region)\n"
                + "  hint: Name one by its id.\n")
        // An exact name wins over the beginnings of others.
        #expect(World.byTheRivers.run("show East rivers.yaml").status == .success)
    }

    @Test func `point 20: twenty errors are shown, all are counted, and --strict is stricter`() {
        var world = World.byTheRivers
        let wrong = (1...25).map { "  - {link: north learns-from nobody\($0)}\n" }.joined()
        world.files["many.yaml"] = "tributary: 1\nregions: {north: North}\nlinks:\n" + wrong
        let count = { (options: String) in
            world.run("info many.yaml" + options).messages.ranges(of: ": error: ").count
        }
        #expect(count("") == 20)
        // --quiet silences no error, and so not that there are more either.
        for options in ["", " --quiet"] {
            #expect(
                world.run("info many.yaml" + options).messages.contains(
                    "and 5 more errors; --max-errors 0 prints all"))
        }
        #expect(count(" --max-errors 3") == 3 && count(" --max-errors 0") == 25)
        world.files["twice.yaml"] =
            "tributary: 1\nregions: {a: A}\nlinks: [{link: a learns-from a}]\n"
        #expect(world.run("check twice.yaml").status == .success)
        #expect(world.run("check twice.yaml --strict").status == .invalidModel)
    }

    @Test func `point 21: what a format cannot hold is counted and named`() {
        let dot = World.byTheRivers.run("convert rivers.yaml --format dot")
        #expect(
            dot.messageLines == [
                "warning: dot leaves out 2 sources", "warning: dot leaves out 4 rows of evidence",
                "warning: dot leaves out 1 description of an entity",
                "warning: dot leaves out 2 likelihoods of links",
            ])
        let csv = World.byTheRivers.run("convert rivers.yaml --format csv")
        #expect(
            csv.messageLines == [
                "warning: csv leaves out the title",
                "warning: csv leaves out 2 descriptions of sources",
                "warning: csv leaves out 4 descriptions of entities",
                "warning: csv leaves out 2 places in sources",
            ])
        // What may not be lost is not written.
        let strict = World.byTheRivers.run("convert rivers.yaml --format dot --strict")
        #expect(strict.status == .invalidModel && strict.output.isEmpty)
        #expect(
            strict.messages.hasPrefix("error: dot leaves out 2 sources, 4 rows of evidence, "))
        // Comments are lost where the file that has them is overwritten, and nowhere else.
        #expect(world.run("convert \(Self.pilot) --format yaml").messages == "")
        let commented = world.run("convert \(Self.pilot) -o \(Self.pilot) --force").messages
        #expect(commented == "warning: the comments in '\(Self.pilot)' are not kept\n")
        let undated = World.byTheRivers.run("filter rivers.yaml --after 2011 --explain").messages
        #expect(undated.contains("--after dropped 1 undated link"))
        // Columns that are no column of an edge list are kept as attributes.
        var world = World()
        world.files["e.csv"] = "source,target,mood\na,b,glum\n"
        #expect(world.run("convert e.csv").output.contains("\"attributes\": {\"mood\": \"glum\"}"))
    }

    @Test
    func `point 22: check finds missing sources, impossible dates, loose ends and idle sources`()
        throws
    {
        var world = World()
        world.files["lint.yaml"] = """
            tributary: 1
            sources: {idle: {title: Idle}}
            regions: {a: A, b: B, alone: Alone}
            links: [{link: a learns-from b}]
            """
        let found = world.run("check lint.yaml --format csv")
        #expect(found.status == .success)
        #expect(found.lines[0] == "file,line,column,severity,code,message,hint")
        for code in ["undated", "unsourced", "unused-source", "isolated"] {
            #expect(found.output.contains(",warning,\(code),"), "\(code)")
        }
        #expect(world.run("check lint.yaml --fail-on warning").status == .nothingFound)
        world.files["lint.yaml"] = """
            tributary: 1
            regions: {a: A}
            policies: {a: A}
            events: {e: {from: 2019, to: 2018}}
            links: [{link: a learns-from nobody}]
            """
        let broken = world.run("check lint.yaml --format jsonl")
        #expect(broken.status == .invalidModel)
        for code in ["duplicate-id", "date-order", "unknown-entity"] {
            #expect(broken.output.contains("\"code\": \"\(code)\""), "\(code)")
        }
    }

    @Test func `point 50: only a mistake of the program asks for a report`() {
        struct Surprise: Error {}
        let box = World()
        let (status, messages) = box.failing(with: Surprise(), ["rank", "x.yaml"])
        #expect(status == .internal)
        #expect(messages.contains("internal error"))
        #expect(messages.contains("version (\(TributaryVersion.number))"))
        #expect(messages.contains("tributary rank x.yaml"))
        for line in ["rank missing.yaml", "rank --nonsense", "nonsense", "paths a b \(Self.real)"] {
            #expect(!world.run(line).messages.contains("report this"), "\(line)")
        }
    }
}
