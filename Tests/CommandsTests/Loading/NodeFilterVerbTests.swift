import Testing

@testable import Commands

/// Filters on nodes, rows and isolated nodes, as the verbs offer them, on invented cases.
@Suite struct NodeFilterVerbTests {
    private var world: World {
        var world = World()
        world.files["agencies.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C, far: Far}
            agencies: {a-gov: {name: Government of A, acts-for: a}, b-gov: {acts-for: b}}
            officials:
              m: {name: Mover, posts: [{at: a, from: 2010, to: 2013}, {at: b, from: 2014, to: ..}]}
            policies: {p: P, q: Q}
            agreements: {pact: {date: 2011, covers: p, parties: [a-gov, {who: c, policy: q}]}}
            links:
              - {link: b-gov learns-from a-gov, date: 2010, policy: q}
              - {link: c learns-from b-gov, date: 2012, policy: q}
            """
        return world
    }

    @Test func `among regions agencies come along with the chosen regions`() {
        for filter in ["--kind region", "--only a,b,c", "--within a,b,c"] {
            let answer = world.run("paths a c agencies.yaml -f csv --policy q \(filter)")
            #expect(answer.status == .success, "\(filter) \(answer.messages)")
        }
    }

    /// Rows of officials alone, with the links that the graph has.
    @Test func `a list of entities counts the links of the graph`() {
        let answer = world.run("list entities agencies.yaml --kind official -f csv")
        #expect(answer.lines.last == "m,Mover,official,,2")
        #expect(answer.lines.count == 2)
    }

    /// An agency of two regions stays a node of its links, chosen with others or alone.
    @Test(arguments: [
        ("--only j", "j,0"), ("--kind agency", "j,0"), ("--only j,c", "c,1\nj,1"),
        ("--only h", ""),
    ])
    func `whoever is a node of the level can be chosen`(filter: String, right: String) {
        var world = World()
        world.files["j.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C}
            agencies: {j: {name: J, acts-for: [a, b]}, h: {name: H, acts-for: a}}
            links:
              - {link: j advises c, date: 2012}
              - {link: h advises c, date: 2012}
            """
        let answer = world.run("rank j.yaml --level region --by degree -f csv --sort id " + filter)
        let found = answer.lines.dropFirst().map { line in
            line.split(separator: ",").enumerated().filter { [1, 4].contains($0.offset) }
                .map { $0.element == "1.0" ? "1" : $0.element == "0.0" ? "0" : $0.element }
                .joined(separator: ",")
        }
        #expect(found.joined(separator: "\n") == right)
    }

    private var pact: World {
        var world = World()
        world.files["p.yaml"] = """
            tributary: 1
            regions: {land: Land, x: {name: X, within: land}, y: Y, z: Z, w: {within: land}}
            agreements:
              pact: {date: 2012, model: x, learner: [y, z]}
              lone: {date: 2012, model: x, learner: y}
              home: {date: 2013, model: x, learner: w}
            links: [{link: y visits z, date: 2011}]
            """
        return world
    }

    /// Who comes with a named agreement comes for its sake: y's visit to z is none of it.
    @Test(arguments: [
        ("--only pact", ["pact.learner.y", "pact.learner.z", "pact.model.x"]),
        ("--only x,pact", ["pact.learner.y", "pact.learner.z", "pact.model.x"]),
        ("--only y,z", ["pact.learner.y", "pact.learner.z", "y.visits.z.2011"]),
        (
            "--only x,y,pact",
            [
                "lone.learner.y", "lone.model.x", "pact.learner.y", "pact.learner.z",
                "pact.model.x",
            ]
        ),
        ("--within land", ["home.learner.w", "home.model.x"]),
    ])
    func `an agreement comes with two of whom it joins, and brings all for its own sake`(
        filter: String, right: [String]
    ) {
        let listed = pact.run("list links p.yaml -f csv --no-header --sort id " + filter).lines
        #expect(listed.compactMap { $0.split(separator: ",").first.map(String.init) } == right)
    }

    @Test func `the ties of guests are those of the agreement at every level`() {
        for (level, edges) in [("actor", "2"), ("region", "2"), ("item", "3")] {
            let text = pact.run("measure p.yaml --only pact --level \(level) -f json").output
            #expect(text.contains("\"edges\": \(edges)"), "\(level) \(text)")
        }
    }

    /// What a filter writes counts alike.
    @Test(arguments: ["--kind region", "--only x,y", "--only pact", "--within land"])
    func `counts are those of what the filter writes`(filter: String) {
        let direct = pact.run("info p.yaml -f json " + filter).output
        var piped = World()
        piped.input = pact.run("filter p.yaml " + filter).output
        let written = piped.run("info - -f json").output
        for key in ["entities", "links"] {
            let counts = [direct, written].map { text in
                text.split(separator: "\n").first { $0.contains("\"\(key)\":") }
            }
            #expect(counts[0] != nil && counts[0] == counts[1], "\(key) \(counts)")
        }
    }

    @Test func `a filter that leaves no tie says so`() {
        let ties = world.run("rank agencies.yaml --level region --only a,far")
        #expect(ties.messages.contains("no node has a tie to another under --only"))
        let nodes = world.run("rank agencies.yaml --kind policy")
        #expect(nodes.messages.contains("no node is left under --kind"))
        #expect(!world.run("rank agencies.yaml --level region").messages.contains("tie"))
    }

    @Test(arguments: [
        ("rank agencies.yaml --level actor", 4), ("brokers agencies.yaml --level actor", 4),
        ("groups agencies.yaml --level actor", 4), ("downstream a agencies.yaml --level actor", 2),
    ])
    func `rows of one kind hide others and change no number`(line: String, atMost: Int) {
        let all = world.run(line + " -f csv").lines
        let some = world.run(line + " -f csv --rows region").lines
        #expect(some.count < all.count && some.count <= atMost + 1, "\(line)")
        #expect(some.allSatisfy { all.contains($0) }, "\(line)")
        #expect(world.run(line + " --rows nonsense").status == .usage)
    }

    /// Far has no link at all.
    @Test func `isolated nodes count unless they are dropped`() {
        for (line, key) in [("measure agencies.yaml --level region -f json", "\"nodes\": ")] {
            #expect(world.run(line).output.contains(key + "4"))
            #expect(world.run(line + " --isolated drop").output.contains(key + "3"))
        }
        let rank = world.run("rank agencies.yaml --level region -f csv --isolated drop").output
        #expect(!rank.contains("far"))
        let groups = world.run("groups agencies.yaml --level region -f csv --isolated drop").output
        #expect(!groups.contains("far"))
        let measured = world.run("measure agencies.yaml --level region --during 2010").output
        #expect(measured.contains("2 of 4 nodes have no tie to another"))
    }

    @Test func `a policy keeps who has a part in it, whole, and nobody else`() {
        var world = world
        let kept = world.run("filter agencies.yaml --policy p -f yaml").output
        #expect(kept.contains("pact"))
        #expect(kept.contains("a-gov"))
        #expect(kept.contains("{who: c, policy: q, context: true}"), "\(kept)")
        for other in ["far", "b-gov", "Mover"] { #expect(!kept.contains(other), "\(other)") }
        let whole = world.run("filter agencies.yaml --policy p --isolated keep -f yaml").output
        #expect(whole.contains("far") && whole.contains("Mover"))
        world.input = world.run("filter agencies.yaml --policy q").output
        let nodes = world.run("rank - --level region -f csv").lines.dropFirst()
        #expect(nodes.map { $0.split(separator: ",")[1] }.sorted() == ["a", "b", "c"])
    }

    @Test func `context is left out of lists and counts`() {
        var world = world
        world.input = world.run("filter agencies.yaml --only a,b -f jsonl").output
        #expect(world.input.contains("\"context\""))
        let entities = world.run("list entities - -f csv").lines.dropFirst()
        #expect(entities.map { $0.split(separator: ",")[0] } == ["a", "b"])
        #expect(world.run("info - -f json").output.contains("\"entities\": 2"))
    }

    @Test func `what is context is said with true or not at all`() {
        var world = world
        world.files["odd.yaml"] = "tributary: 1\nregions: {a: {context: maybe}}\n"
        let answer = world.run("info odd.yaml")
        #expect(answer.status == .invalidModel)
        #expect(answer.messages.contains("'context' is 'maybe'"))
    }

    private var office: World {
        var world = World()
        world.files["s.yaml"] = """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D, e: E}
            agencies: {o: {name: O, acts-for: c}, p: {name: P, acts-for: o}, j: {acts-for: [d, e]}}
            officials: {q: {posts: [{at: d, from: 2000, to: 2005}, {at: e, from: 2008, to: 2012}]}}
            agreements:
              t: {date: 2010, model: a, learner: [b, o]}
              u: {date: 2010, model: a, learner: [p, q]}
            links:
              - {link: d learns-from c, date: 2012}
              - {link: j advises c, date: 2010}
            """
        return world
    }

    /// Whoever takes part stands for whom it acts for on the date: p for c by o, q for e in 2010.
    @Test(arguments: [
        ("--only t", "b c"), ("--only t,c", "b c"), ("--only a,b,c", "b c"), ("--only u", "c e"),
        ("--only t,u", "b c e"), ("--only a,b", "b"),
    ])
    func `a named agreement joins the regions for which its parties act`(
        filter: String, right: String
    ) {
        for question in ["downstream a s.yaml", "downstream a s.yaml --level region"] {
            let answer = office.run("\(question) -f csv --no-header \(filter)")
            let ids = answer.lines.map { String($0.prefix { $0 != "," }) }
            #expect(ids.joined(separator: " ") == right, "\(answer.messages)")
        }
        var piped = World()
        piped.input = office.run("filter s.yaml \(filter)").output
        let ids = piped.run("downstream a - -f csv --no-header").lines
            .map { String($0.prefix { $0 != "," }) }
        #expect(ids.joined(separator: " ") == right)
    }

    /// j's link is no part of what is asked.
    @Test func `what filters take is no link that counts for no region`() {
        let kept = office.run("downstream d s.yaml --only c,d,j -f json")
        #expect(kept.output.contains("looseLinks"))
        let taken = office.run("downstream a s.yaml --only t -f json")
        #expect(!taken.output.contains("looseLinks") && !taken.messages.contains("no region"))
    }

    @Test func `moves that are asked for among actors are said to be between regions`() {
        let note = "moves are edges between regions (--level region)"
        for line in ["rank s.yaml", "chokepoints s.yaml", "measure s.yaml"] {
            #expect(office.run(line + " --link-kind moves").messages.contains(note), "\(line)")
            let regions = office.run(line + " --link-kind moves --level region")
            #expect(!regions.messages.contains(note), "\(line)")
        }
    }
}
