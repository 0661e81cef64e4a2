import Foundation
import TestSupport
import Testing

@testable import Commands

extension ChecklistTests {
    @Test func `point 23: an input is not replaced without --force, and what is written is whole`()
        throws
    {
        let folder = try Scratch()
        defer { folder.remove() }
        let file = try folder.write("graph.yaml", World.rivers.utf8)
        let other = folder.path + "/./graph.yaml"
        let refused = try BuiltProgram.apart("tributary filter \(file) --kind region -o \(other)")
        #expect(refused.status == 73)
        #expect(refused.messages.contains("is an input; writing would replace it"))
        #expect(try folder.text("graph.yaml") == World.rivers)
        let forced = try BuiltProgram.apart(
            "tributary filter \(file) --only north -o \(other) --force")
        #expect(forced.status == 0)
        #expect(try folder.text("graph.yaml").hasPrefix("tributary: 1\n"))
        #expect(try folder.names() == ["graph.yaml"])
        // An earlier output is no input.
        for _ in 0..<2 {
            let again = try BuiltProgram.apart(
                "tributary list links \(file) -o \(folder.path)/out.csv")
            #expect(again.status == 0)
        }
        let missing = try BuiltProgram.apart(
            "tributary list links \(file) -o \(folder.path)/no/out.csv")
        #expect(missing.status == 73)
        #expect(try folder.names() == ["graph.yaml", "out.csv"])
    }

    @Test func `point 23: --dry-run names the files of a folder and writes none`() {
        let names = ["entities.csv", "links.csv", "sources.csv"].map { "tables/" + $0 }
        let dry = World.byTheRivers.run("convert rivers.yaml -o tables/ --dry-run")
        #expect(dry.status == .success)
        #expect(dry.lines == names.map { "would write \($0)" })
        #expect(dry.written == [:])
        let wet = World.byTheRivers.run("convert rivers.yaml -o tables/")
        #expect(wet.written.keys.sorted() == names)
        let single = World.byTheRivers.run("filter rivers.yaml -o one.json --dry-run")
        #expect(single.lines == ["would write one.json"] && single.written == [:])
        // One table over an input stops all three before the first is written.
        var world = World.byTheRivers
        world.files["tables/links.csv"] = "source,target\na,b\n"
        let clash = world.run("convert tables/links.csv -o tables/")
        #expect(clash.status == .cannotCreate && clash.written == [:])
    }

    @Test func `point 24: nothing is ever asked, and every verb takes --no-input`() {
        for (verb, command) in Self.commands {
            #expect(Self.isDone(world.run("\(command) --no-input"), verb), "\(verb)")
        }
        for verb in Self.verbs {
            #expect((Self.helps[verb] ?? "").contains("--no-input"), "\(verb)")
        }
    }

    @Test func `point 46: paths are printed as they were given`() throws {
        for path in ["./graphs/../graphs/no-such.yaml", "no-such.yaml"] {
            #expect(world.run("info \(path)").messages.contains("'\(path)'"), "\(path)")
        }
        let answer = try BuiltProgram.apart(
            "cd graphs && tributary check ../graphs/./pilot-cascade.yaml "
                + "&& tributary info ./none.yaml"
        )
        #expect(answer.output.contains("../graphs/./pilot-cascade.yaml: "))
        #expect(answer.messages.contains("'./none.yaml'"))
        #expect(!(answer.output + answer.messages).contains(Repository.root.path))
        var world = World()
        world.files["./sub/../bad.yaml"] = "tributary: 1\nno: 1\n"
        #expect(world.run("info ./sub/../bad.yaml").messages.hasPrefix("./sub/../bad.yaml:2:1: "))
    }

    @Test func `point 41: the output of one verb is the input of the next`() throws {
        let found = try BuiltProgram.apart(
            "tributary filter \(Self.pilot) --during 2015 | tributary paths A B -")
        #expect(found.status == 0)
        #expect(found.messages == "")
        #expect(found.output.contains("Corrindale learns from Aldermark, Mar 2015"))
        #expect(found.output.contains("Brackwater visits Corrindale, 14 Sep 2015"))
        let ranked = try BuiltProgram.apart(
            "cat \(Self.real) | tributary rank - --by betweenness,pagerank --format csv | head -3")
        #expect(ranked.status == 0)
        #expect(ranked.messages == "")
        let lines = ranked.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 3)
        #expect(lines[0] == "rank,id,name,kind,betweenness,pagerank")
        #expect(lines[1].hasPrefix("1,china,China,region,16.0,"))
        let chain = try BuiltProgram.apart(
            "tributary convert \(Self.pilot) | tributary filter - --kind region | tributary convert"
                + " --format json | tributary info --format json")
        #expect(chain.status == 0)
        let drawn = try BuiltProgram.apart(
            "tributary filter \(Self.real) --only antiterror-agreement | tributary render - -q")
        #expect(drawn.status == 0)
        #expect(drawn.messages == "")
        #expect(drawn.output.contains(">Fighting terrorism<"))
    }

    @Test func `point 42: a part of a graph keeps the evidence of what it keeps`() {
        let part = World.byTheRivers.run("filter rivers.yaml --link-kind visits")
        var next = World()
        next.input = part.output
        let sources = next.run("list links - --format csv").lines
        #expect(sources.count == 2)
        #expect(sources[1].hasSuffix(",gazette talk,,"))
        let shown = next.run("show south.visits.east.2012 - --format json").output
        #expect(shown.contains("p. 3"))
        #expect(next.run("list sources - --format csv").output.contains("gazette,Gazette,"))
        // Everything kept is kept as it was.
        let whole = World.byTheRivers.run("convert rivers.yaml").output
        #expect(World.byTheRivers.run("filter rivers.yaml").output == whole)
    }

    /// Of the three links one is later than 2011, one is undated; one of the four regions is East.
    @Test func `point 43: --explain says how each filter changed the counts`() {
        let answer = World.byTheRivers.run(
            "filter rivers.yaml --after 2011 --link-kind criticizes --explain")
        #expect(
            answer.messageLines.prefix(3) == [
                "links 3 → --link-kind 1 → --after 0",
                "entities 4 → --link-kind 4 → --after 4",
                "--after dropped 1 undated link; --undated keep keeps it",
            ])
        let maybe = World.byTheRivers.run("filter rivers.yaml --before 2011-05-20 --explain")
            .messageLines
        #expect(maybe[0] == "links 3 → --before 1")
        #expect(maybe.contains("--before kept 1 link that only may match"))
    }
}
