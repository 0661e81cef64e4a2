import DiffusionModel
import Testing

@testable import ModelFormats

/// Entities that a table says are one.
///
/// Everything is invented.
///
/// Oracle: the rule of several files, applied by hand to the texts.
@Suite struct JoinedEntityTests {
    @Test func `what is said of both is said of the one, whose names are all kept`() throws {
        let joined = try JoinedText(
            """
            regions:
              a: {name: Arden, names: {xx: Ardin}, aliases: [Ard], note: M}
              b: {name: Old Arden, names: {xx: Ordin, yy: Arda}, aliases: [O], url: u, attributes: {k: v}}
            """, by: "b,a\n")
        #expect(
            joined.yaml == """
                tributary: 1
                regions:
                  a:
                    name: Arden
                    names: {xx: Ardin, yy: Arda}
                    aliases: [Ard, Old Arden, Ordin, O]
                    url: u
                    note: M
                    attributes: {k: v}

                """)
    }

    @Test func `all that names the one names the other`() throws {
        let joined = try JoinedText(
            """
            sources: {s: {title: Gazette, publisher: b, author: [b, Somebody]}}
            regions: {a: Arden, b: Birk, c: {name: Corr, within: b}}
            officials: {o: {name: O, acts-for: b, posts: [{at: b, title: Mayor}]}}
            events: {e: {kind: visit, visitor: b, visited: c}}
            claims: {q: {says: so, positions: [{by: b, stance: asserts, speaker: b}]}}
            links: [{link: c visits b, evidence: {source: b, via: s, speaker: b}}]
            views: {front: {only: [a, b, c], panels: {P: [b, a]}, highlight: b..c}}
            """, by: "b,a\n")
        let (yaml, model) = (joined.yaml, joined.model.read.model)
        #expect(!yaml.contains(" b,") && !yaml.contains("[b") && !yaml.contains(": b\n"))
        #expect(model.views[0].only == [0, 1] && model.views[0].panels[0].members == [0])
        #expect(model.sources.filter { $0.entity == 0 }.map(\.id) == ["a"])
        #expect(model.sources[0].publisher == "a" && model.sources[0].authors == ["a", "Somebody"])
        // What was written is read again, with the same parts.
        let again = try ReadText.model(yaml)
        #expect(again.links.count == model.links.count)
    }

    @Test func `values that contradict each other are mistakes with both places and the row`() {
        let text = """
            regions:
              a: {name: Arden, note: one, attributes: {k: v}}
              b: {name: Birk, note: two, attributes: {k: w}}
            """
        let error = #expect(throws: InvalidModel.self) { try JoinedText(text, by: "b,a\n") }
        #expect(
            error?.diagnostics.map(\.message) == [
                "The note of 'b' differs from that of 'a' at a.yaml:3:3, and names.csv:2:1 says "
                    + "that they are one.",
                "The attribute 'k' of 'b' differs from that of 'a' at a.yaml:3:3, and "
                    + "names.csv:2:1 says that they are one.",
            ])
        #expect(error?.diagnostics.map(\.short) == ["4:3 contradiction", "4:3 contradiction"])
    }

    @Test func `the narrower kind counts, and kinds apart contradict each other`() throws {
        let items = "agreements: {g: {name: G}, h: {kind: memorandum, name: H}}\n"
        let joined = try JoinedText(items, by: "h,g\n").model.read.model
        #expect(joined.entities.map(\.kind) == ["memorandum"])
        #expect(
            JoinedText.faults(items + "regions: {a: A}\n", by: "a,g\n")
                == ["a.yaml 3:11 contradiction"])
    }

    @Test func `dates unite by the rule of several files`() throws {
        let visit = "kind: visit, name: V"
        let joined = try JoinedText(
            "events: {e: {\(visit)}, f: {\(visit), date: 2014, stage: done}}\n", by: "f,e\n")
        let day = joined.model.read.model.entities[0].timing?.possibleDays.earliest
        #expect(day?.description == "2014-01-01")
        #expect(
            JoinedText.faults(
                "events:\n  e: {\(visit), date: 2014}\n  f: {\(visit), date: 2015}\n",
                by: "f,e\n") == ["a.yaml 4:3 contradiction"])
    }

    @Test func `links keep the evidence that they took from one of the two`() throws {
        let joined = try JoinedText(
            """
            sources: {s: Gazette, t: Courier}
            regions: {a: A, b: B}
            events:
              e: {kind: visit, name: V, visitor: a, evidence: s}
              f: {kind: visit, name: V, visited: b, evidence: t}
            """, by: "f,e\n")
        let model = joined.model.read.model
        let chains = model.links.indices.map { link in
            model.evidence(ofLink: link).flatMap { $0.chain.map { model.sources[$0].id } }
        }
        #expect(chains == [["s"], ["t"]])
        #expect(model.evidence(ofEntity: 2).count == 2)
    }

    @Test func `whoever is joined with what it lies within would lie within itself`() {
        #expect(
            JoinedText.faults("regions: {a: A, b: {name: B, within: a}}\n", by: "b,a\n")
                == ["a.yaml 2:11 circular"])
    }

    @Test func `an id of a document is no id for an entity`() {
        #expect(
            JoinedText.faults("sources: {s: S}\nregions: {a: A}\n", by: "a,s\n")
                == ["names.csv 2:1 duplicate-id"])
        let link = "regions: {a: A, b: B}\nlinks: [{id: l, link: a visits b}]\n"
        #expect(JoinedText.faults(link, by: "a,l\n") == ["names.csv 2:1 duplicate-id"])
    }

    @Test func `what another is called is no new id`() throws {
        let towns = "regions: {a: A, b: {name: B, aliases: [NX]}, c: C}\n"
        #expect(JoinedText.faults(towns, by: "a,NX\n") == ["names.csv 2:1 shared-name"])
        let joined = try JoinedText(towns, by: "a,NX\nb,NX\n").model.read.model
        #expect(joined.entities.map(\.id) == ["NX", "c"])
    }

    @Test func `authors who are one are named once`() throws {
        let joined = try JoinedText(
            "sources: {s: {title: S, author: [a, b]}}\nregions: {a: A, b: B}\n", by: "b,a\n")
        #expect(joined.model.read.model.sources[0].authors == ["a"])
    }

    @Test func `a table that says nothing of the graph changes nothing`() throws {
        let text = "regions: {a: A, b: B}\nlinks: [{link: a visits b}, {link: a visits b}]\n"
        let joined = try JoinedText(text, by: "a,a\n")
        #expect(joined.yaml == NativeWriter.yaml(try ReadText.model("tributary: 1\n" + text)))
    }
}
