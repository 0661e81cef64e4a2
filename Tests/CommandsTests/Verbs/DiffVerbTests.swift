import TestSupport
import Testing

@testable import Commands

/// `diff` on the command line.
///
/// Towns and papers are invented.
@Suite struct DiffVerbTests {
    private static let old = """
        tributary: 1
        sources: {s: Gazette}
        regions: {a: Arden, b: Birk}
        links: [{link: a visits b, date: 2014, evidence: s}]
        """
    private static let new = """
        tributary: 1
        sources: {s: Gazette}
        regions: {a: Arden, b: Birk, c: Corr}
        links: [{link: a visits b, date: 2015, evidence: s}]
        """

    private var world: World {
        var world = World()
        world.files = ["old.yaml": Self.old, "new.yaml": Self.new]
        return world
    }

    @Test func `graphs that differ exit with 1 and leave nothing but the table`() {
        let answer = world.run("diff old.yaml new.yaml -f csv")
        #expect(answer.status == .nothingFound)
        #expect(answer.messages == "")
        #expect(
            answer.lines == [
                "change,what,id,name,field,old,new", "appeared,entity,c,Corr,,,",
                "changed,link,a.visits.b.2015,Arden visits Birk,date,2014,2015",
            ])
    }

    @Test func `graphs that do not differ exit with 0, which people are told`() {
        let answer = world.run("diff old.yaml old.yaml -f jsonl")
        #expect(answer.status == .success)
        #expect(answer.output == "" && answer.messages == "no differences\n")
        #expect(world.run("diff old.yaml old.yaml -f csv -q").messages == "")
    }

    @Test func `an output in a file does not change the exit code`() {
        let answer = world.run("diff old.yaml new.yaml -o out.csv")
        #expect(answer.status == .nothingFound && answer.output == "")
        #expect(answer.written["out.csv"]?.hasPrefix("change,what,id,") == true)
        #expect(world.run("diff old.yaml new.yaml -o new.yaml -f csv").status == .cannotCreate)
    }

    @Test func `two graphs are needed, and standard input can be one of them`() {
        for line in ["diff old.yaml", "diff old.yaml new.yaml old.yaml", "diff - -", "diff"] {
            let answer = world.run(line)
            #expect(answer.status == .usage, "\(line)")
            #expect(answer.messages.contains("hint: ") || line == "diff - -", "\(line)")
        }
        var piped = world
        piped.input = Self.new
        #expect(piped.run("diff old.yaml - -f csv").output.contains("appeared,entity,c"))
        #expect(world.run("diff old.yaml missing.yaml").status == .noInput)
    }

    @Test func `one graph holds both, each thing with what became of it`() {
        let answer = world.run("diff old.yaml new.yaml --graph")
        #expect(answer.status == .nothingFound)
        #expect(answer.lines.first == "{\"record\": \"graph\", \"format\": 1}")
        #expect(answer.output.contains("\"id\": \"c\", \"kind\": \"region\", \"name\": \"Corr\""))
        #expect(answer.output.contains("\"attributes\": {\"change\": \"appeared\"}"))
        #expect(answer.output.contains("\"attributes\": {\"change\": \"changed\"}"))
        var next = World()
        next.input = answer.output
        #expect(next.run("check -").status == .success)
        let file = world.run("diff old.yaml new.yaml --graph -o both.yaml").written["both.yaml"]
        #expect(file?.hasPrefix("tributary: 1\n") == true)
        #expect(world.run("diff old.yaml new.yaml --graph -f md").status == .usage)
    }

    @Test func `an order and a limit are for the table and change no exit code`() {
        let answer = world.run("diff old.yaml new.yaml -f csv --sort name --limit 1 --no-header")
        #expect(answer.lines == ["changed,link,a.visits.b.2015,Arden visits Birk,date,2014,2015"])
        #expect(answer.status == .nothingFound)
    }
}
