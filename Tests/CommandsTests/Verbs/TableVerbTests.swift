import Testing

@testable import Commands

/// Tables as people have them, asked on the command line.
///
/// Oracle: the rules of kinds and of directions, with the flow derived by hand.
@Suite struct TableVerbTests {
    private func world(_ files: [String: String]) -> World {
        var world = World()
        world.files = files
        return world
    }

    @Test(arguments: ["Learns from", "learns_from", "LEARNED-FROM", "learning from"])
    func `a kind spelt as people spell it does not turn the flow round`(kind: String) {
        let world = world(["t.csv": "source,target,type,date\nNorby,Sudwick,\(kind),2018\n"])
        #expect(world.run("paths Sudwick Norby t.csv").status == .success)
        #expect(world.run("paths Norby Sudwick t.csv").status == .nothingFound)
    }

    @Test func `options take kinds as people spell them, with blanks and capitals`() {
        let world = world([
            "t.csv": "source,target,type\nNorby,Esk,Study visit\nEsk,Quay,learns-from\n"
        ])
        #expect(world.run("paths Norby Esk t.csv").status == .success)
        let turned = ["--orient", "study-visit=backward"]
        #expect(world.run(["paths", "Esk", "Norby", "t.csv"] + turned).status == .success)
        #expect(world.run(["paths", "Norby", "Esk", "t.csv"] + turned).status == .nothingFound)
        let one = world.run(["list", "links", "t.csv", "--link-kind", "Learned from", "-f", "csv"])
        #expect(one.lines.count == 2 && one.lines[1].contains("learns-from"))
        let kinds = world.run(["list", "entities", "t.csv", "--kind", "Nodes", "-f", "csv"])
        #expect(kinds.lines.count == 4)
        let wrong = world.run(["paths", "Esk", "Norby", "t.csv", "--orient", "lerns-from=backward"])
        #expect(wrong.status == .usage && wrong.messages.contains("Did you mean 'learns-from'?"))
    }

    @Test func `notes are said once, and neither quiet nor strict is moved by them`() {
        let world = world(["t.csv": "source,target,type\na,b,Visit\nb,c,Treaty\nc,d,Treaty\n"])
        let answer = world.run("info t.csv --strict")
        #expect(answer.status == .success)
        #expect(answer.messageLines.count { $0.contains(": note: ") } == 2)
        #expect(
            answer.messages.contains("'Treaty' (2 links, from source to target). [unknown-kind]"))
        #expect(world.run("info t.csv --quiet").messages.isEmpty)
        #expect(world.run("check t.csv").messages.contains("[kind-spelling]"))
        let near = ["t.csv": "source,target,type\na,b,lerns-from\n"]
        #expect(self.world(near).run("info t.csv --strict").status == .invalidModel)
    }

    @Test func `undirected edges are walked both ways, and ties where all are undirected`() {
        let all = world(["t.csv": "Source,Target,Type,Id\nA,B,Undirected,0\nC,B,Undirected,1\n"])
        let answer = all.run("paths A C t.csv")
        #expect(answer.lines.first?.contains("ties without direction") == true)
        let some = world(["t.csv": "Source,Target,Type\nA,B,undirected\nC,B,Directed\n"])
        #expect(some.run("paths C A t.csv").status == .success)
        #expect(some.run("paths A C t.csv").status == .nothingFound)
    }

    @Test func `weights too small to reckon with are an error with their place`() {
        for (weight, status) in [("1e-320", ExitStatus.invalidModel), ("1e-9", .success)] {
            let world = world(["t.csv": "source,target,weight\na,b,\(weight)\nb,c,1\n"])
            for measure in ["closeness", "harmonic"] {
                let answer = world.run("rank t.csv --by \(measure) --weights distance")
                #expect(answer.status == status)
                #expect(answer.messages.contains("t.csv:2:1") == (status != .success))
            }
        }
    }

    @Test func `a graph goes into a folder of tables and is asked there alike`() throws {
        let world = World()
        let written = world.run("convert graphs/pilot-cascade.yaml -o /folder/")
        #expect(written.status == .success)
        #expect(
            written.written.keys.sorted() == [
                "/folder/entities.csv", "/folder/links.csv", "/folder/sources.csv",
            ])
        let again = self.world(written.written)
        let tables = "/folder/entities.csv /folder/links.csv /folder/sources.csv"
        for question in ["list links FILES -f csv", "list adoptions FILES -f csv"] {
            let (one, other) = (
                world.run(question.replacing("FILES", with: "graphs/pilot-cascade.yaml")),
                again.run(question.replacing("FILES", with: tables))
            )
            #expect(one.status == .success && one.output.isEmpty == false)
            #expect(other.output == one.output, "\(question)")
        }
    }

    @Test func `tables end their lines as all other output does`() {
        let world = world(["t.csv": "source,target\nAshby,Bexley\n"])
        #expect(!world.run("convert t.csv -f csv").output.contains("\r"))
        let answer = world.run("convert t.csv -o /folder/")
        #expect(answer.written.count == 4)
        #expect(answer.written.values.allSatisfy { !$0.contains("\r") })
    }
}
