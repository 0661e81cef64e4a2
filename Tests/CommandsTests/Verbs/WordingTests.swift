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

    /// Oracle: the roles of the file; a tie is taken from either end.
    @Test func `who has which role is said as the file has it, whichever way an edge is taken`() {
        var world = World()
        world.files["roles.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D}
            events:
              tour: {kind: visit, date: 2010, visitor: a, visited: b}
              course: {kind: training, date: 2011, trainer: c, trainee: b}
            agreements:
              deal: {date: 2012, model: a, learner: d}
            """
        for (ends, sentence) in [
            ("a b", "A visits B: tour, 2010"), ("b a", "A visits B: tour, 2010"),
            ("b c", "C trains B: course, 2011"), ("c b", "C trains B: course, 2011"),
            ("a d", "D learns from A: deal, 2012"), ("d a", "D learns from A: deal, 2012"),
        ] {
            let found = world.run("paths \(ends) roles.yaml --network ties --level actor")
            #expect(found.output.contains(sentence), "\(ends)")
        }
    }

    /// "Nobody is made to say more than they said": a party learns nothing by being one.
    @Test func `who only takes part, leads or signs is not said to learn, visit or train`() {
        var world = World()
        world.files["parts.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D, e: E}
            events:
              tour: {kind: visit, date: 2010, visitor: a, visited: b, parties: c}
              course: {kind: training, date: 2011, trainer: a, led-by: e}
            agreements:
              pact: {date: 2012, model: a, parties: d}
            """
        for ends in ["b c", "a d", "a e"] {
            let found = world.run("paths \(ends) parts.yaml")
            #expect(found.output.contains("takes part with"), "\(ends)")
            for verb in ["visits", "learns from", "trains"] {
                #expect(!found.output.contains(verb), "\(ends)")
            }
        }
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
        #expect(rows.first?.hasSuffix(",daily via report; talk,,") == true)
        #expect(rows.last?.hasSuffix(",report talk,,") == true)
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
