import TestSupport
import Testing

@testable import Commands

/// `chart`, from a file to the picture.
///
/// Oracle: by hand from small tables, and the rows of other verbs.
@Suite struct ChartVerbTests {
    private var world: World {
        var world = World()
        world.files["t.csv"] = "name,score,low\nArden,2.5,1\nBirk,4,x\n"
        world.files["g.yaml"] =
            "tributary: 1\npolicies: {p: P}\nregions: {a: A, b: B}\nlinks:\n"
            + "  - {link: a adopts p, date: 2011}\n  - {link: b adopts p, date: 2013}\n"
        return world
    }

    @Test func `a table becomes bars that say their numbers`() {
        let answer = world.run("chart t.csv --x name --y score")
        #expect(answer.status == .success, "\(answer.messages)")
        #expect(answer.output.contains("data-x=\"Arden\" data-y=\"2.5\""))
        #expect(answer.output.contains(">score by name<"))
    }

    @Test func `a graph becomes a curve and columns, as its lists have them`() {
        let curve = world.run("chart adoptions g.yaml")
        #expect(curve.output.contains("data-y=\"2\"") && !curve.output.contains("data-y=\"3\""))
        #expect(world.run("list adoptions g.yaml --format csv").lines.count == 3)
        let columns = world.run("chart links g.yaml --period year")
        #expect(columns.output.contains("data-x=\"2013\" data-y=\"1\""), "\(columns.messages)")
        #expect(
            world.run("chart adoptions g.yaml --policy p -f dot").output.hasPrefix("graph "))
    }

    @Test(arguments: [
        ("chart t.csv", "needs --x"), ("chart t.csv --x nome", "no column 'nome'"),
        ("chart t.csv --x name --y score --period year", "--period is about 'chart links'"),
        ("chart adoptions g.yaml --x name", "--x is about a table"),
        ("chart adoptions g.yaml --period year", "--period is about links"),
        ("chart adoption g.yaml", "Did you mean 'adoptions'?"),
    ])
    func `what makes no sense is exit 64`(line: String, words: String) {
        let answer = world.run(line)
        #expect(answer.status == .usage && answer.output.isEmpty)
        #expect(answer.messages.contains(words), "\(answer.messages)")
    }

    @Test func `a cell that is no number is exit 65 with its place`() {
        let answer = world.run("chart t.csv --x name --y low")
        #expect(answer.status == .invalidModel)
        #expect(
            answer.messages.hasPrefix("t.csv:3:8: error: 'x' is no number"), "\(answer.messages)")
    }

    /// Oracle: the rows of the list, whose days are those of the marks.
    @Test func `the table behind a picture is written beside it`() {
        let answer = world.run("chart adoptions g.yaml -o c.svg --data c.csv")
        #expect(answer.status == .success, "\(answer.messages)")
        #expect(
            answer.written["c.csv"]
                == "what,series,x,y,low,high,title\n"
                + "mark,P,2011-12-31,1,1,1,\"31 Dec 2011, 1 surely, 1 perhaps: A\"\n"
                + "mark,P,2013-12-31,2,2,2,\"31 Dec 2013, 2 surely, 2 perhaps: B\"\n")
        #expect(answer.written["c.svg"]?.contains("data-x=\"2013-12-31\"") == true)
        for name in ["c", "c.svg", "-", "c.table"] {
            let refused = world.run("chart adoptions g.yaml -o c.svg --data \(name)")
            #expect(refused.status == .usage && refused.written.isEmpty, "\(name)")
        }
        #expect(world.run("chart adoptions g.yaml -o c.svg --data g.yaml").status == .usage)
    }

    @Test func `nothing to draw is exit 1`() {
        let answer = world.run("chart adoptions g.yaml --after 2020")
        #expect(answer.status.rawValue == 1 && answer.messages.contains("nothing to draw"))
    }
}
