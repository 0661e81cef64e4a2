import DiffusionAnalysis
import DiffusionModel
import Testing

/// The graph that holds both.
///
/// Everything is invented; what stays is read off the texts.
@Suite struct ChangeGraphTests: SmallNetworks {
    private func whole(_ old: String, _ new: String) throws -> GraphModel {
        let head = "tributary: 1\n"
        let whole = try GraphDifferences(from: model(head + old), to: model(head + new)).graph()
        // The parts pass the checks that a program's graph has to pass.
        var builder = GraphModel.Builder(codebook: whole.codebook)
        builder.parts = whole
        return try builder.build()
    }

    private func changes(_ model: GraphModel) -> [String] {
        func change(_ attributes: [Attribute]) -> String {
            attributes.filter { $0.name == "change" }.map(\.value).joined(separator: " ")
        }
        let ids = model.linkIDs()
        return model.entities.map { "\($0.id) \(change($0.detail.attributes))" }
            + model.links.indices.map { link in
                "\(ids[link]) \(change(model.links.detail(at: link)?.attributes ?? []))"
            }
    }

    @Test func `each entity and link says what became of it, and notes are untouched`() throws {
        let model = try whole(
            "regions: {a: Arden, b: Birk, c: Corr}\n"
                + "links: [{link: a visits b, note: N}, {link: b visits c}, {link: c visits a}]",
            "regions: {d: Dale, b: Birk, a: {name: Arden, note: M}}\n"
                + "links: [{link: a visits b, note: N, date: 2014}, {link: d visits a}]")
        #expect(
            changes(model) == [
                "d appeared", "b same", "a changed", "c vanished", "a.visits.b.2014 changed",
                "d.visits.a appeared", "b.visits.c vanished", "c.visits.a vanished",
            ])
        #expect(model.links.detail(at: 0)?.note == "N")
    }

    @Test func `what vanished keeps the evidence that it inherited`() throws {
        let model = try whole(
            "cite: s\nsources: {s: Gazette}\nregions: {a: A, b: B}\nlinks: [{link: a visits b}]",
            "cite: t\nsources: {t: Courier}\nregions: {a: A, b: B}\nlinks: [{link: b visits a}]")
        let chains = model.links.indices.map { link in
            model.evidence(ofLink: link).flatMap { $0.chain.map { model.sources[$0].id } }
        }
        #expect(chains == [["t"], ["s"]])
    }

    @Test func `a role that vanished keeps the day and stage of its item`() throws {
        let visit = "kind: visit, visited: a"
        let model = try whole(
            "regions: {a: A, b: B}\n"
                + "events: {e: {\(visit), visitor: b, date: 2014, stage: intended}}",
            "regions: {a: A, b: B}\nevents: {e: {\(visit), date: 2015, stage: done}}")
        let gone = try #require(model.links.indices.last)
        #expect(model.timing(ofLink: gone)?.possibleDays.earliest.description == "2014-01-01")
        #expect(model.stage(ofLink: gone) == .intended)
    }

    @Test func `kinds of either graph are known to the whole`() throws {
        let kind = "codebook: {link-kinds: {lends-to: {orientation: forward}}}\n"
        let towns = "regions: {a: A, b: B}\n"
        let model = try whole(kind + towns + "links: [{link: a lends-to b}]", towns)
        #expect(model.kind(ofLink: 0).id == "lends-to")
        #expect(model.codebookExtension?.linkKinds == ["lends-to"])
    }

    @Test func `an id of an entity here and of a document there is refused`() {
        #expect(throws: IDClash.self) {
            try whole("regions: {s: S}", "sources: {s: Gazette}\nregions: {a: A}")
        }
        let link = "regions: {a: A, b: B}\nlinks: [{id: s, link: a visits b}]"
        #expect(throws: IDClash.self) { try whole(link, "regions: {s: S, a: A, b: B}") }
        #expect(throws: IDClash.self) { try whole("sources: {s: Gazette}", link) }
    }

    @Test func `an attribute of the same name stays under another`() throws {
        let town = "regions: {a: {name: A, attributes: {change: of mayor}}}"
        let model = try whole(town, town)
        #expect(
            model.entities[0].detail.attributes.map { "\($0.name): \($0.value)" } == [
                "change (stated): of mayor", "change: same",
            ])
    }
}
