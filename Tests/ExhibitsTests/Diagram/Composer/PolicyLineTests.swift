import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// Lines of several policies in one picture; oracle: the rule "one policy along a path", by hand on
/// the small graphs shown.
@Suite struct PolicyLineTests {
    private let towns = """
        tributary: 1
        regions: {a: Amber, b: Birch, c: Cedar}
        policies: {m: Meters, w: Wells, n: {name: Night buses}}
        """

    private func links(
        _ text: String, grouped: Bool = false, level: NetworkLevel = .region
    ) throws -> [DiagramLink] {
        var request = PictureRequest()
        request.groupsParallel = grouped
        return try ComposedPicture(text, level: level, request: request).diagram.links
    }

    @Test func `a line names its policy where the picture has several, and else is silent`() throws
    {
        let one = "\nlinks:\n- {link: b learns-from a, date: 2011, policy: m}\n"
        let two = one + "- {link: c learns-from b, date: 2012, policy: w}\n"
        let mute = two + "- {link: c learns-from a, date: 2013}\n"
        #expect(try links(towns + one).map { LinkLook.words(on: $0) } == [""])
        #expect(try links(towns + two).map { LinkLook.words(on: $0) } == ["Meters", "Wells"])
        let three = try links(towns + mute)
        #expect(three.map { LinkLook.words(on: $0) } == ["Meters", "", "Wells"])
        #expect(
            three.map(\.sentence) == [
                "Amber → Birch: is learnt from by, 2011, about Meters",
                "Amber → Cedar: is learnt from by, 2013",
                "Birch → Cedar: is learnt from by, 2012, about Wells",
            ])
    }

    @Test(arguments: [NetworkLevel.item, .actor, .region])
    func `grouped lines keep policies apart`(level: NetworkLevel) throws {
        let text =
            towns + """

                links:
                - {link: b learns-from a, date: 2011, policy: m}
                - {link: b learns-from a, date: 2012, policy: m}
                - {link: b learns-from a, date: 2013, policy: w}
                - {link: b learns-from a, date: 2014, policy: [w, n]}
                - {link: b learns-from a, date: 2015}
                - {link: b learns-from a, date: 2016}
                """
        let lines = try links(text, grouped: true, level: level)
        #expect(lines.map(\.count) == [2, 1, 1, 2])
        #expect(
            lines.map { LinkLook.words(on: $0) } == [
                "Meters (2 links)", "Wells", "Wells and Night buses", "2 links",
            ])
    }

    /// The line to a policy's card needs no other word, nor does the role of an item that leads
    /// there.
    @Test func `what a card says is not said again beside the line`() throws {
        let text =
            towns + """

                agreements:
                  pact: {name: Pact, date: 2012, model: a, learner: b, covers: m}
                  deed: {name: Deed, date: 2013, model: b, learner: c, policy: w}
                adoptions:
                - {actor: b, policy: w, date: 2014}
                """
        let lines = try links(text, level: .item)
        let named = lines.filter(\.showsPolicies).map(\.policies)
        // Both roles of the deed, which states its policy and has no line to it.
        #expect(named == [["Wells"], ["Wells"]])
        let folded = try links(text)
        #expect(folded.map { LinkLook.words(on: $0) } == ["Meters", "Wells"])
    }

    @Test(arguments: [
        ("Mayor", "2010 to 2012"), ("Reeve", "2009 to 2011"), ("Head of works", "2008 to 2012"),
    ])
    func `a move is told with who moves, from where and to where`(
        title: String, years: String
    ) throws {
        let span = "from: " + years.replacing(" to ", with: ", to: ")
        let text =
            towns + """

                officials:
                  o:
                    name: Olga Reed
                    posts:
                    - {at: a, title: \(title), \(span)}
                    - {at: b, title: Governor, from: 2013, to: 2015}
                """
        let line = try #require(try links(text).first)
        #expect(
            line.sentence
                == "Olga Reed moves from Amber (\(title), \(years)) to Birch (Governor, 2013 to "
                + "2015)")
        #expect(LinkLook.words(on: line) == "Olga Reed")
        #expect(line.terms == ["Move of an official"])
    }
}
