import Testing

@testable import Commands

/// A picture of cards that no line joins says so, as rankings do of nodes without a tie.
@Suite struct TielessPictureTests {
    private func run(_ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {s: S, t: T}
            regions: {a: A, b: B, c: C}
            links:
            - {link: a advises b, date: 2010, evidence: s}
            - {link: b visits a, date: 2012, evidence: t}

            """
        return world.run(line + " case.yaml")
    }

    @Test(arguments: [
        ("--disputed only", "--disputed"), ("--during 1990", "--during"),
        ("--link-kind trains", "--link-kind"),
        ("--without-source s --without-source t", "--without-source"),
    ])
    func `cards without a line are said to have none`(filter: String, option: String) {
        let words = "no node has a tie to another under \(option)"
        for level in ["", " --level region"] {
            let answer = run("render -f dot --isolated keep \(filter)\(level)")
            #expect(answer.status.rawValue == 0)
            #expect(answer.messages.contains(words), "\(answer.messages)")
            let none = run("render -f dot --isolated drop \(filter)\(level)")
            #expect(none.status.rawValue == 1)
            #expect(none.messages.contains("nothing to draw: \(words)"), "\(none.messages)")
        }
    }

    @Test(arguments: ["", "--during 2010", "--disputed leave"])
    func `where a line joins cards nothing is said`(filter: String) {
        #expect(!run("render -f dot \(filter)").messages.contains("has a tie"))
    }
}
