import Testing

@testable import Commands

/// Where there is no path the answer names what would give one, on invented cases.
@Suite struct NoPathTests {
    private func message(_ yaml: String, _ line: String) -> String {
        let answer = answer(yaml, line)
        #expect(answer.status == .nothingFound)
        return answer.messageLines.last ?? ""
    }

    private func answer(_ yaml: String, _ line: String) -> World.Answer {
        var world = World()
        world.files["case.yaml"] = "tributary: 1\n" + yaml
        return world.run(line)
    }

    private let mover = """
        regions: {a: A, b: B}
        officials: {m: {posts: [{at: a, from: 2010, to: 2012}, {at: b, from: 2013}]}}
        """

    @Test func `other levels are named`() {
        #expect(
            message(mover, "paths a b case.yaml --level region --link-kind moves --before 2000")
                .contains("excluded by --before 2000"))
        let yaml = """
            regions: {a: A, b: B}
            agencies: {g: {acts-for: a}}
            links: [{link: b learns-from g, date: 2010}]
            """
        let found = message(yaml, "paths a b case.yaml --level actor --link-kind learns-from")
        #expect(found.contains("one at --level region"), "\(found)")
    }

    @Test func `the other direction is named`() {
        let yaml = "regions: {a: A, b: B}\nlinks: [{link: a learns-from b, date: 2010}]"
        let found = message(yaml, "paths a b case.yaml")
        #expect(
            found.hasPrefix(
                "error: no path from A to B; there is one from B to A, one with --network ties"))
    }

    @Test func `ties are named where they lead there and not else`() {
        let yaml = "regions: {a: A, b: B, c: C}\nlinks: [{link: a criticizes b, date: 2010}]"
        #expect(message(yaml, "paths a b case.yaml").contains("there is one with --network ties"))
        #expect(message(yaml, "paths a c case.yaml") == "error: no path from A to C")
    }

    @Test func `undated links are named under filters on dates`() {
        let yaml = "regions: {a: A, b: B}\nlinks: [{link: b learns-from a}]"
        let found = message(yaml, "paths a b case.yaml --during 2010")
        #expect(
            found.contains(
                "1 link excluded by --during 2010, without which there is one; there is one with "
                    + "--undated keep"))
    }

    @Test func `steps of one day are named where they are no order`() {
        let yaml = """
            regions: {a: A, b: B, c: C}
            links:
              - {link: b learns-from a, date: 2010-05-01}
              - {link: c learns-from b, date: 2010-05-01}
            """
        let found = message(yaml, "paths a c case.yaml --simultaneous forbid")
        #expect(found.contains("one with --simultaneous allow"), "\(found)")
    }

    @Test func `nobody downstream names the levels at which there is somebody`() {
        let yaml = """
            regions: {a: A, b: B}
            agencies: {g: {acts-for: a}}
            links: [{link: b learns-from g, date: 2010}]
            """
        let found = message(yaml, "downstream a case.yaml --level actor --link-kind learns-from")
        #expect(found.contains("somebody is at --level region"), "\(found)")
    }

    /// Oracle: the steps have S in common, and under P nothing: neither q nor u lies in the other.
    @Test func `a policy along which there is none is named, not its links`() {
        let yaml = """
            regions: {a: A, b: B, c: C}
            policies: {p: P, q: {name: Q, within: p}, u: {name: U, within: p}, s: S}
            links:
              - {link: a advises b, date: 2012, policy: [q, s]}
              - {link: b advises c, date: 2013, policy: [u, s]}
            """
        let found = message(yaml, "paths a c case.yaml --policy p")
        #expect(
            found.contains(
                "no path from A to C about P; without --policy p there is one; there is one whose "
                    + "steps have nothing of it in common (--policies mixed lists it)"), "\(found)")
        let mixed = answer(yaml, "paths a c case.yaml --policy p --policies mixed").output
        #expect(mixed.contains("chronology certain, about S, which was not asked for\n"))
    }
}
