import Testing

@testable import Commands

/// What a view or an option names and a picture does not have is said, never dropped in silence.
@Suite struct PictureLossTests {
    private func world(_ views: String) -> World {
        var world = World()
        world.files["mills.yaml"] = """
            tributary: 1
            regions: {a: Ash, b: Birch, c: Cedar, d: Dale, e: Elm}
            links:
            - {link: b learns-from a, date: 2011}
            - {link: c learns-from b, date: 2012}
            - {link: d learns-from a, date: 2011}
            - {link: c learns-from d, date: 2012}
            views:
              v: \(views)

            """
        return world
    }

    private func draw(_ world: World, _ line: String) -> World.Answer {
        world.run("render mills.yaml -f dot \(line)")
    }

    @Test func `a card of a panel that only leaves out is named with its place`() {
        let world = world("{only: [a, b], panels: {Model: [a], Far: [c], Mixed: [b, d]}}")
        let answer = draw(world, "--view v")
        #expect(answer.status == .success)
        #expect(
            answer.messageLines.contains(
                "mills.yaml:9:48: warning: The panel 'Far' of the view 'v' names 'c', which the "
                    + "'only' of the view leaves out: it is not drawn. [panel-card]"))
        #expect(answer.messages.contains("The panel 'Mixed' of the view 'v' names 'd'"))
        #expect(
            answer.messageLines.contains(
                "warning: the panel 'Far' is left out: none of its cards is in the picture"))
        #expect(answer.output.contains("MIXED") && !answer.output.contains("FAR"))
        #expect(world.run("check mills.yaml --fail-on warning").output.contains("panel-card"))
        #expect(draw(world, "--view v --strict").status == .invalidModel)
    }

    @Test func `a card that two panels name is said to stand in the first`() {
        let answer = draw(world("{panels: {Model: [a], Also: [a, b]}}"), "--view v")
        #expect(
            answer.messages.contains(
                "The panel 'Also' of the view 'v' names 'a', which stands in the panel 'Model'"))
    }

    @Test func `a view whose panels are all drawn warns of nothing`() {
        let answer = draw(world("{only: [a, b], panels: {Model: [a], Learner: [b]}}"), "--view v")
        #expect(!answer.messages.contains("warning"))
    }

    /// From Ash to Cedar two paths of two steps lead, by Birch and by Dale.
    @Test func `paths of which no line is drawn are not counted`() {
        let whole = draw(world("{title: T}"), "--highlight a..c")
        #expect(
            whole.messageLines.contains(
                "Emphasised: 2 paths from Ash to Cedar, at the level of regions."))
        let part = draw(world("{only: [a, b, c]}"), "--view v --highlight a..c")
        #expect(
            part.messageLines.contains(
                "Emphasised: 1 path from Ash to Cedar, at the level of regions; of 1 other no line "
                    + "is drawn."))
    }

    /// By hand: only the road by Dale is about one policy; the one by Birch changes it.
    @Test(arguments: ["region", "actor", "item"])
    func `emphasised paths are about one policy`(level: String) {
        var world = World()
        let mixed = """
            tributary: 1
            regions: {a: Ash, b: Birch, c: Cedar, d: Dale}
            policies: {m: Meters, w: Wells}
            links:
            - {link: b learns-from a, date: 2011, policy: m}
            - {link: c learns-from b, date: 2012, policy: w}

            """
        world.files["mixed.yaml"] = mixed
        let none = world.run("render mixed.yaml -f dot --level \(level) --highlight a..c")
        #expect(
            none.messages.contains("nothing is emphasised: there is no path from Ash to Cedar"))
        world.files["mixed.yaml"] =
            mixed + """
                - {link: d learns-from a, date: 2011, policy: w}
                - {link: c learns-from d, date: 2012}

                """
        let one = world.run("render mixed.yaml -f dot --level \(level) --highlight a..c")
        #expect(one.messages.contains("Emphasised: 1 path from Ash to Cedar"))
    }

    @Test func `an end that is not in the picture is said`() {
        let answer = draw(world("{only: [a, b, d]}"), "--view v --highlight a..c")
        #expect(
            answer.messageLines.contains(
                "warning: 'Cedar' is not in the picture; paths are emphasised as far as they are "
                    + "drawn"))
        #expect(
            answer.messageLines.contains(
                "Emphasised: 2 paths from Ash to Cedar, 2 of them in part, at the level of regions."
            ))
        let none = draw(world("{only: [a, e]}"), "--view v --isolated keep --highlight a..c")
        #expect(
            none.messages.contains(
                "nothing is emphasised: no line of the picture is part of the paths"))
        #expect(
            draw(world("{only: [a, b, d]}"), "--view v --highlight a..c --strict").status
                == .invalidModel)
    }
}
