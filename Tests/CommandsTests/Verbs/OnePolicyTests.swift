import Testing

@testable import Commands

/// One policy along a path; every value by hand from the rule: steps that state a policy must have
/// one in common, and those that state none go with any.
@Suite struct OnePolicyTests {
    /// What leads a → b → c → d, where a step's words stand in brackets; all of 2001 to 2003.
    private func world(_ one: String, _ two: String, _ three: String = "") -> World {
        var world = World()
        world.files["p.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D}
            policies:
              schools: Schools
              wind: Wind
              choice: {name: Choice, within: schools}
              meals: {name: Meals, within: schools}
              vouchers: {name: Vouchers, within: choice}
            links:
              - {link: b learns-from a, date: 2001\(one)}
              - {link: c learns-from b, date: 2002\(two)}
              - {link: d learns-from c, date: 2003\(three)}

            """
        return world
    }

    @Test(arguments: [
        (", policy: schools", ", policy: wind", nil),
        (", policy: schools", "", ", policy stated for 1 of 2 steps (Schools)"),
        ("", "", ", no policy stated"),
        (", policy: [schools, wind]", ", policy: wind", ", about Wind"),
        // A policy within another, at any depth, agrees with it; two within one do not.
        (", policy: schools", ", policy: vouchers", ", about Vouchers"),
        (", policy: meals", ", policy: choice", nil),
        // What is stated and agrees is named, the wider beside the narrower.
        (", policy: [schools, choice]", ", policy: schools", ", about Schools and Choice"),
    ])
    func `a path names the policy that its steps have in common, or is none`(
        one: String, two: String, expected: String?
    ) {
        let world = world(one, two)
        let answer = world.run("paths a c p.yaml")
        guard let expected else {
            #expect(answer.status == .nothingFound)
            #expect(answer.messages.contains("about different policies (--policies mixed"))
            let mixed = world.run("paths a c p.yaml --policies mixed").output
            #expect(mixed.contains("chronology certain, steps about different policies\n"))
            #expect(!world.run("downstream a p.yaml -f csv").output.contains("\nc,"))
            #expect(!world.run("upstream c p.yaml -f csv").output.contains("\na,"))
            #expect(world.run("downstream a p.yaml --policies mixed").output.contains("\nc "))
            return
        }
        #expect(answer.output.contains("2 steps, chronology certain" + expected + "\n"))
    }

    /// Oracle: the rule of a row's policies: the told path states none, the other one Schools,
    /// which the policy asked about lies within and no link states.
    @Test(arguments: [
        ("downstream a", "c", "schools"), ("upstream c", "a", "schools"),
    ])
    func `a row names what another path brings that agrees with the policy asked about`(
        question: String, other: String, policy: String
    ) {
        var world = World()
        world.files["p.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C}
            policies: {schools: Schools, choice: {name: Choice, within: schools}}
            links:
              - {link: c learns-from a, date: 2001}
              - {link: b learns-from a, date: 2001, policy: schools}
              - {link: c learns-from b, date: 2001, policy: schools}
            """
        for asked in ["", " --policy choice --unstated keep", " --policy schools --unstated keep"] {
            let rows = world.run("\(question) p.yaml -f jsonl" + asked).output
                .split(separator: "\n")
            let row = rows.first { $0.contains(#"{"id": "\#(other)""#) }
            #expect(row?.contains(#""policies": ["\#(policy)"]"#) == true, "\(asked)")
            #expect(row?.contains(#""hops": 1"#) == true, "\(asked)")
        }
    }

    /// Meters lie within both, but no step speaks of meters.
    @Test func `two policies have nothing in common by a third of which no step speaks`() {
        var world = World()
        world.files["m.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C}
            policies: {homes: Homes, water: Water, meters: {name: Meters, within: [homes, water]}}
            links:
              - {link: b learns-from a, date: 2001, policy: homes}
              - {link: c learns-from b, date: 2002, policy: water}

            """
        #expect(world.run("paths a c m.yaml").status == .nothingFound)
        #expect(world.run("paths a c m.yaml --policy meters").output.contains("about Meters"))
    }

    /// An unstated step between two that disagree joins them no more than none would.
    @Test func `an unstated step between two policies carries neither on`() {
        let world = world(", policy: wind", "", ", policy: schools")
        #expect(world.run("paths a d p.yaml").status == .nothingFound)
        let rows = world.run("downstream a p.yaml -f csv --no-header").lines
        #expect(
            rows == [
                "b,B,region,1,2001-01-01,2001-12-31,certain,unknown,,wind,a,1,0",
                "c,C,region,2,2002-01-01,2002-12-31,certain,unknown,,wind,b,2,0",
            ])
        // By hand: b by the end of 2001, c by that of 2002, d never.
        let counts = world.run("downstream a p.yaml -f csv --over-time").lines.last
        #expect(counts == "2002-12-31,2,2,0")
        // Pairs in time: a to b and c, b to c and d, c to d. Of a → c and b → d one node is
        // between.
        let scores = world.run("rank p.yaml --by temporal-betweenness -f csv --no-header").lines
        #expect(
            scores == [
                "1,b,B,region,1.0", "2,c,C,region,1.0", "3,a,A,region,0.0", "4,d,D,region,0.0",
            ])
        let mixed = world.run(
            "rank p.yaml --by temporal-betweenness -f csv --no-header --policies mixed"
        ).lines
        #expect(mixed.prefix(2) == ["1,b,B,region,2.0", "2,c,C,region,2.0"])
    }

    @Test func `a policy asked for takes what agrees with it, and the unstated when told to`() {
        let world = world(", policy: choice", "", ", policy: schools")
        #expect(world.run("paths a d p.yaml --policy choice").status == .nothingFound)
        let kept = world.run("paths a d p.yaml --policy choice --unstated keep").output
        #expect(kept.contains(", policy stated for 2 of 3 steps (Choice)\n"))
        #expect(world.run("paths a d p.yaml --policy wind --unstated keep").status == .nothingFound)
        let said = world.run("paths a b p.yaml --policy choice --explain").messageLines
        #expect(said.contains("--policy dropped 1 unstated link; --unstated keep keeps it"))
    }

    /// Both steps are about schools' parts, and agree with schools; what they share is wind.
    @Test func `a path about another policy is none of the one asked for`() {
        let world = world(", policy: [choice, wind]", ", policy: [meals, wind]")
        #expect(world.run("paths a c p.yaml").output.contains(", about Wind\n"))
        #expect(world.run("paths a c p.yaml --policy schools").status == .nothingFound)
    }

    @Test func `every format names the policies of a path and of each step`() {
        let world = world(", policy: schools", "")
        let row = world.run("paths a c p.yaml -f jsonl").output
        #expect(row.contains(#""policies": ["schools"], "nodes""#))
        #expect(row.contains(#""stage": "unknown", "policies": ["schools"], "date""#))
        #expect(row.contains(#""stage": "unknown", "policies": [], "date""#))
        #expect(
            world.run("rank p.yaml").lines.first?.contains("Links of all policies") == false,
            "one policy only")
    }

    @Test func `measures without time say that they take all policies together`() {
        let world = world(", policy: schools", ", policy: wind")
        for verb in ["rank", "groups", "measure", "chokepoints", "brokers --partition kind"] {
            let parts = verb.split(separator: " ", maxSplits: 1)
            let line = "\(parts[0]) p.yaml \(parts.dropFirst().joined())"
            let caption = world.run(line).lines.first ?? ""
            #expect(caption.contains("Links of all policies are counted together."), "\(verb)")
        }
        let timed = world.run("rank p.yaml --by temporal-closeness").lines.first
        #expect(timed?.contains("all policies") == false)
    }
}
