import Testing

@testable import Commands

/// Sentences that must not say more than the graph does.
@Suite struct WordingTests {
    private static let tour = """
        tributary: 1
        regions: {kestrel-bay: {name: Kestrel Bay}}
        officials: {mira-voss: {name: Mira Voss}}
        policies: {lanes: Lanes}
        events:
          tour: {kind: visit, name: Tour of the lanes, date: 2014, visitor: kestrel-bay, led-by: mira-voss}
        claims:
          cheaper: {says: The lanes are cheaper than trams}
        links:
          - {link: cheaper concerns lanes}
        """

    private var world: World {
        var world = World()
        world.files["tour.yaml"] = Self.tour
        return world
    }

    @Test func `who leads a delegation leads no region`() {
        let found = world.run("paths mira-voss kestrel-bay tour.yaml")
        #expect(
            found.output.contains(
                "Kestrel Bay takes part with Mira Voss, who leads: Tour of the lanes, 2014"))
        let ties = world.run("paths kestrel-bay mira-voss tour.yaml --network ties")
        #expect(
            ties.output.contains(
                "Kestrel Bay takes part with Mira Voss, who leads: Tour of the lanes, 2014"))
    }

    @Test func `a claim without a name is called by what it says`() {
        let says = "The lanes are cheaper than trams"
        let listed = world.run("list entities tour.yaml --kind claim --format csv --no-header")
        // The policy that it concerns is no claim, so the link between goes.
        #expect(listed.lines == ["cheaper,\(says),claim,,1"])
        let shown = world.run("show cheaper tour.yaml").lines
        #expect(shown.first == says)
        #expect(shown.count { $0.contains(says) } == 1)
        #expect(world.run("show lanes tour.yaml").output.contains(says))
    }

    /// Chains hold spaces, ids do not.
    @Test func `lists are joined so that each element can be told`() {
        var world = World()
        world.files["chains.yaml"] = """
            tributary: 1
            media: {daily: Daily}
            sources: {report: R, talk: T}
            regions: {a: A, b: B}
            links:
              - {link: a learns-from b, date: 2011, evidence: [daily via report, talk]}
              - {link: b visits a, date: 2012, evidence: [report, talk]}
            """
        let rows = world.run("list links chains.yaml --format csv --no-header").lines
        #expect(rows.first?.hasSuffix(",daily via report; talk,") == true)
        #expect(rows.last?.hasSuffix(",report talk,") == true)
        let path = world.run("paths b a chains.yaml --format csv --no-header --limit 1").lines
        #expect(path.first?.contains(",daily via report; talk") == true)
    }

    @Test func `the caption of an answer between regions is dropped under quiet`() {
        let line = "upstream Ningxia \(ChecklistTests.real)"
        let caption =
            "Answered between regions: agencies and officials count for the region they act for "
            + "(--level actor shows them)."
        #expect(World().run(line).lines.first == caption)
        #expect(!World().run(line + " --quiet").output.contains("Answered"))
    }
}
