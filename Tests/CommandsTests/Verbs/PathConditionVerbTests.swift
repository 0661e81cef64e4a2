import Testing

@testable import Commands

/// `paths --through` and `--avoiding`, on a network small enough to judge by eye.
@Suite struct PathConditionVerbTests {
    /// a → b → c, a → c, c → d, b → d, and a → e → d of which the second is too early.
    private var square: World {
        var world = World()
        world.files["square.csv"] = """
            source,target,type,date
            a,b,teaches,2001
            a,c,teaches,2001
            b,c,teaches,2002
            b,d,teaches,2003
            c,d,teaches,2003
            a,e,teaches,2002
            e,d,teaches,2001
            x,y,teaches,2001

            """
        return world
    }

    private func nodes(_ options: String) -> [String] {
        square.run("paths a d square.csv --format jsonl \(options)").lines.compactMap { line in
            line.text(after: "\"nodes\": [", until: "]")?.filter { $0 != "\"" && $0 != " " }
        }
    }

    /// By hand: the paths in time are a b d, a c d and a b c d.
    @Test(arguments: [
        ("", ["a,b,d", "a,c,d"]), ("-k 9", ["a,b,d", "a,c,d", "a,b,c,d"]),
        ("--through c", ["a,c,d"]), ("--through c -k 9", ["a,c,d", "a,b,c,d"]),
        ("--through b,c", ["a,b,c,d"]), ("--through c --through b", ["a,b,c,d"]),
        ("--through b --avoiding c", ["a,b,d"]), ("--avoiding b -k 9", ["a,c,d"]),
        ("--through a,d", ["a,b,d", "a,c,d"]), ("--through c -k 1 --by arrival", ["a,c,d"]),
        ("--avoiding x,y -k 1", ["a,b,d"]),
    ])
    func `those that fit are listed, best first`(options: String, expected: [String]) {
        #expect(nodes(options) == expected)
    }

    @Test(arguments: [
        ("--through x", "no path from a to d through x; there is one without --through"),
        (
            "--avoiding b,c,e",
            "no path from a to d avoiding b, c, e; there is one without --avoiding"
        ),
        (
            "--through b --avoiding a2",
            "no entity is called 'a2'"
        ),
        (
            "--through e",
            "no path from a to d through e in time; there is one whose steps are in order for no "
                + "choice of days (--any-order lists it)"
        ),
        (
            "--through b --before 2003",
            "no path from a to d through b; 2 links excluded by --before 2003"
        ),
        (
            "--through x --avoiding b,c,e",
            "no path from a to d through x avoiding b, c, e; there is one by several changes "
                + "together: without --through, and without --avoiding"
        ),
    ])
    func `where none fits it is said why`(options: String, expected: String) {
        let answer = square.run("paths a d square.csv \(options)")
        #expect(answer.messageLines.contains { $0.contains(expected) }, "\(answer.messages)")
        #expect(answer.output == "")
        #expect(answer.status == (options.contains("a2") ? .usage : .nothingFound))
    }

    @Test(arguments: [
        ("--avoiding a", "paths cannot start at 'a' and avoid it"),
        ("--avoiding b,d", "paths cannot end at 'd' and avoid it"),
        ("--avoiding b --through b", "paths cannot come to 'b' and avoid it"),
    ])
    func `what no path could obey is refused`(options: String, expected: String) {
        let answer = square.run("paths a d square.csv \(options)")
        #expect(answer.status == .usage)
        #expect(answer.messageLines.contains("error: \(expected)"))
    }

    /// The level is that of regions only where all that are named are regions.
    @Test func `an agency on the way makes it a question between actors`() {
        let line = "paths Xinjiang Ningxia \(ChecklistTests.real) --avoiding ningxia-authorities"
        let answer = World().run(line + " --level region")
        #expect(answer.status == .usage)
        #expect(answer.messages.contains("is folded into the region it acts for"))
        #expect(World().run(line).messages.contains("avoiding Ningxia authorities") == true)
    }

    /// 2³⁰ layers of a network are more than there is room for.
    @Test func `too many to come to are refused`() {
        var world = World()
        let links = (0..<40).map { "n\($0),n\($0 + 1)" }.joined(separator: "\n")
        world.files["chain.csv"] = "source,target\n\(links)\n"
        let names = (1...30).map { "n\($0)" }.joined(separator: ",")
        let answer = world.run("paths n0 n40 chain.csv --through \(names)")
        #expect(answer.status == .limit)
        #expect(answer.messages.contains("to come to all 30 of --through there would be "))
    }
}

extension String {
    /// What stands after a text, up to a character.
    fileprivate func text(after start: String, until end: Character) -> String? {
        guard let from = ranges(of: start).first else { return nil }
        return String(self[from.upperBound...].prefix { $0 != end })
    }
}
