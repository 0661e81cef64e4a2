import Foundation
import TestSupport
import Testing

@testable import Commands

extension ChecklistTests {
    @Test
    func `point 27: two runs give the same bytes, whatever the clock, the locale and the zone`()
        throws
    {
        let lines =
            Self.commands.values.sorted() + [
                "convert \(Self.real) --format dot", "convert \(Self.pilot) --format yaml",
            ]
        let script = lines.map { "tributary \($0)" }.joined(separator: "; ")
        let one = try BuiltProgram.apart(script, environment: ["LC_ALL": "C", "TZ": "UTC"])
        let other = try BuiltProgram.apart(
            script,
            environment: [
                "LC_ALL": "tr_TR.UTF-8", "LANG": "ar_EG.UTF-8", "TZ": "Asia/Kathmandu",
                "SOURCE_DATE_EPOCH": "1", "SWIFT_DETERMINISTIC_HASHING": "1",
            ])
        #expect(one.output.utf8.count > 100_000)
        #expect(one.output == other.output)
        #expect(one.messages == other.messages)
        // What is drawn by lot takes a seed, and has one where none is given.
        let drawers = Self.verbs.filter { (Self.helps[$0] ?? "").contains("--seed") }
        #expect(drawers == ["rank", "measure", "groups"])
        for line in ["groups \(Self.pilot) --by leiden", "groups \(Self.pilot) --by cpm"] {
            #expect(world.run(line).output == world.run(line + " --seed 1").output)
        }
    }

    @Test
    func `point 28: rows come by id; --sort, --reverse and --limit change that and are stable`() {
        let ids = { (options: String) in
            World.byTheRivers.run("list entities rivers.yaml --format csv --no-header" + options)
                .lines.map { String($0.prefix { $0 != "," }) }
        }
        #expect(ids("") == ["east", "north", "south", "west"])
        #expect(ids(" --limit 2") == ["east", "north"])
        #expect(ids(" --reverse --limit 1") == ["west"])
        // North and east have two links each, the others one; among equals the ids decide.
        #expect(ids(" --sort links") == ["south", "west", "east", "north"])
        #expect(ids(" --sort kind,links") == ["south", "west", "east", "north"])
        #expect(World.byTheRivers.run("list entities rivers.yaml --limit -1").status == .usage)
    }

    @Test func `point 29: long options for all, short for the common, and they stand anywhere`() {
        let wanted = world.run("rank \(Self.real) --limit 2 --format csv --by pagerank").output
        for line in [
            "rank --limit=2 --format=csv --by=pagerank \(Self.real)",
            "rank -f csv \(Self.real) --by pagerank --limit 2",
            "rank --by pagerank --limit 2 -f csv -q -- \(Self.real)",
        ] {
            #expect(world.run(line).output == wanted, "\(line)")
        }
        var odd = World()
        odd.files["--odd.yaml"] = World.rivers
        #expect(odd.run("info --format csv -- --odd.yaml").status == .success)
        let short: Set = ["-f", "-o", "-q", "-v", "-h", "-k"]
        for verb in Self.verbs {
            let help = (Self.helps[verb] ?? "")
            let options = help.matches(of: /\n  (-[a-z])\b(, --[a-z-]+)?/)
            for option in options {
                #expect(short.contains(String(option.1)), "\(verb) \(option.1)")
                #expect(option.2 != nil || option.1 == "-k", "\(verb) \(option.1) has a long form")
            }
        }
    }

    @Test func `point 30: a list may be repeated or have commas`() {
        let commas = world.run("list links \(Self.pilot) --link-kind adopts,visits -f csv")
        let repeated = world.run(
            "list links \(Self.pilot) --link-kind adopts --link-kind visits -f csv")
        #expect(commas.output == repeated.output)
        #expect(commas.output.contains(",adopts,") && commas.output.contains(",visits,"))
        #expect(
            world.run("rank \(Self.pilot) --by degree,pagerank").output
                == world.run("rank \(Self.pilot) --by degree --by pagerank").output)
    }

    @Test(arguments: [
        "2018", "2018-11", "2018-11-27", "201X", "2018-11~", "2018?", "[..2018-11-27]",
        "[2018-11-20..]", "[2018-11-01..2018-11-27]", "by 2018-11-27", "after 2018", "about 2018",
        "between 2018-11-01 and 2018-11-27",
    ])
    func `point 31: every form of date is taken`(date: String) {
        for option in ["--after", "--before", "--during"] {
            let answer = World.byTheRivers.run(["list", "links", "rivers.yaml", option, date])
            #expect(answer.status == .success, "\(option) \(date): \(answer.messages)")
        }
    }

    @Test(arguments: ["27/11/2018", "2018-13", "2018-02-30", "Novembre 2018", "yesterday"])
    func `point 31: what is no date is told the accepted forms`(date: String) {
        let answer = World.byTheRivers.run(["list", "links", "rivers.yaml", "--after", date])
        #expect(answer.status == .usage)
        #expect(answer.messages.hasPrefix("error: --after '\(date)' is not a date\n"))
        #expect(answer.messages.contains("2018-11-27") && answer.messages.contains("by "))
    }

    @Test func `point 32: text is UTF-8 in any locale, and else the offending byte is named`()
        throws
    {
        let folder = try Scratch()
        defer { folder.remove() }
        var bytes = Array("tributary: 1\ntitle: Caf".utf8)
        let latin = try folder.write("latin.yaml", bytes + [0xE9, 0x0A])
        let refused = try BuiltProgram.apart("tributary info \(latin)")
        #expect(refused.status == 65)
        #expect(
            refused.messages.contains(":2:11: error: The file is not UTF-8: byte \(bytes.count) "))
        bytes = [0xEF, 0xBB, 0xBF] + Array(World.rivers.utf8)
        let marked = try folder.write("marked.yaml", bytes)
        let accepted = try BuiltProgram.apart(
            "tributary list links \(marked)", environment: ["LC_ALL": "C"])
        #expect(accepted.status == 0)
        #expect(accepted.output == World.byTheRivers.run("list links rivers.yaml").output)
        let comma = try BuiltProgram.apart(
            "tributary rank \(Self.real) --by pagerank -f csv",
            environment: ["LC_ALL": "de_DE.UTF-8"])
        #expect(comma.output == world.run("rank \(Self.real) --by pagerank -f csv").output)
    }

    /// The checklist's figures are those of a release build; a debug build gets ten times as much.
    ///
    /// Processor time counts, as the shell's `times` has it, and no clock on the wall.
    @Test func `point 37: the program starts at once, and 10,000 links are soon asked`() throws {
        let slack = Self.isDebug ? 10.0 : 2.0
        let starts = try Self.seconds(
            of: "for i in 1 2 3 4 5 6 7 8 9 10; do tributary --version; done")
        #expect(starts / 10 < 0.008 * slack)
        var numbers = SeededGenerator(seed: 37)
        let edges = (0..<10_000).map { index in
            "n\(Int.random(in: 0..<2000, using: &numbers)),"
                + "n\(Int.random(in: 0..<2000, using: &numbers)),\(2000 + index % 20),advises\n"
        }
        let folder = try Scratch()
        defer { folder.remove() }
        let file = try folder.write(
            "edges.csv", ("source,target,date,type\n" + edges.joined()).utf8)
        #expect(try Self.seconds(of: "tributary paths n1 n2 \(file)") < 0.1 * slack * 4)
    }

    private static var isDebug: Bool {
        #if DEBUG
            true
        #else
            false
        #endif
    }

    /// The processor time that a line of shell took with all that it started.
    private static func seconds(of line: String) throws -> Double {
        let answer = try BuiltProgram.apart("{ \(line); } >/dev/null; times")
        return answer.output.matches(of: /(\d+)m(\d+\.\d+)s/)
            .compactMap { match in
                Double(match.1).flatMap { minutes in Double(match.2).map { minutes * 60 + $0 } }
            }
            .reduce(0, +)
    }
}
