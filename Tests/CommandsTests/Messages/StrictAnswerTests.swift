import Testing

@testable import Commands

/// What is said of answers that are probably not what was meant, and that `--strict` refuses them.
@Suite struct StrictAnswerTests {
    private var world: World {
        var world = World()
        world.files["line.csv"] = "source,target,type\na,b,t\nb,c,t\n"
        world.files["towns.yaml"] = """
            tributary: 1
            sources: {gazette: {title: Gazette}}
            regions:
              land: {name: Land}
              north: {name: North, within: land}
              south: {name: South, within: land}
              isle: {name: Isle}
            links:
              - {link: south learns-from north, date: 2011, evidence: gazette}
              - {link: isle learns-from south, date: 2012, evidence: gazette}
              - {link: north learns-from isle, date: 2013, evidence: gazette}
            """
        return world
    }

    /// No path of a → b → c comes back, so powers of its matrix vanish and with them the scores.
    @Test func `a warning of an answer is an error under strict`() {
        let line = "rank line.csv --by eigenvector --from csv"
        let message = "eigenvector is 0 throughout, because no path comes back to where it started"
        let loose = world.run(line)
        #expect(loose.status == .success)
        #expect(loose.messageLines.last == "warning: \(message)")
        for quiet in ["", " --quiet"] {
            let strict = world.run(line + " --strict" + quiet)
            #expect(strict.status == .invalidModel)
            #expect(strict.output == "")
            #expect(strict.messageLines.contains("error: \(message)"), "\(strict.messages)")
        }
    }

    /// No link joins the land to anyone.
    @Test func `a picture that does not emphasise what it should is an error under strict`() {
        let line = "render towns.yaml --highlight land..north --format dot"
        let message = "nothing is emphasised: there is no path from Land to North"
        let loose = world.run(line)
        #expect(loose.status == .success)
        #expect(loose.messageLines.contains("warning: \(message)"), "\(loose.messages)")
        let strict = world.run(line + " --strict")
        #expect(strict.status == .invalidModel)
        #expect(strict.output == "")
        #expect(strict.messageLines == ["error: \(message)"], "\(strict.messages)")
    }

    /// Of four, north and south lie within the land; the land and the isle within nothing.
    @Test func `brokers name who is a group of its own`() {
        let answer = world.run("brokers towns.yaml --partition within --strict")
        #expect(answer.status == .success)
        #expect(answer.messages == "")
        let first = answer.lines.first ?? ""
        #expect(
            first.hasSuffix(
                "Groups: within; within nothing, and each a group of its own: Isle; Land."),
            "\(first)")
        for partition in ["kind", "weak", "leiden"] {
            let other = world.run("brokers towns.yaml --partition \(partition)")
            #expect(other.lines.first?.contains("of its own") == false, "\(partition)")
        }
    }
}
