import DiffusionAnalysis
import DiffusionModel
import Testing

/// What two graphs do not say alike.
///
/// Everything is invented; what differs is read off the texts.
@Suite struct DifferenceTests: SmallNetworks {
    private func differences(_ old: String, _ new: String) throws -> [String] {
        let head = "tributary: 1\n"
        return try GraphDifferences(from: model(head + old), to: model(head + new)).words
    }

    private static let towns = "regions: {a: Arden, b: Birk, c: Corr}\n"

    @Test func `a graph does not differ from itself, whatever the order of its rows`() throws {
        let links = ["{link: a visits b, date: 2014}", "{link: b visits c, weight: 2}"]
        let one = Self.towns + "links: [\(links[0]), \(links[1])]"
        let other = "regions: {c: Corr, b: Birk, a: Arden}\nlinks: [\(links[1]), \(links[0])]"
        #expect(try differences(one, one).isEmpty)
        #expect(try differences(one, other).isEmpty)
    }

    @Test func `entities come before links, and links before documents, each by id`() throws {
        let rows = try differences(
            Self.towns + "sources: {s: Gazette}\nlinks: [{link: a visits b}]",
            "regions: {b: Birk, c: Corr, d: Dale}\nsources: {t: Courier}\n"
                + "links: [{link: b visits c}]")
        #expect(
            rows == [
                "vanished entity a", "appeared entity d", "vanished link a.visits.b",
                "appeared link b.visits.c", "vanished source s", "appeared source t",
            ])
    }

    @Test func `what is said of an entity is compared field by field`() throws {
        let rows = try differences(
            "regions: {a: {name: Arden, note: old, attributes: {k: '1', l: '2'}}}",
            "regions: {a: {name: Arden, aliases: [Ard], attributes: {k: '3', m: '4'}}}")
        #expect(
            rows == [
                "changed entity a aliases: nothing → Ard", "changed entity a note: old → nothing",
                "changed entity a attributes.k: 1 → 3",
                "changed entity a attributes.l: 2 → nothing",
                "changed entity a attributes.m: nothing → 4",
            ])
    }

    @Test func `the only link of a kind between two ends keeps its place when its date changes`()
        throws
    {
        let (one, two) = ("{link: a visits b, date: 2014}", "{link: a visits b, date: 2015-03}")
        #expect(
            try differences(Self.towns + "links: [\(one)]", Self.towns + "links: [\(two)]")
                == ["changed link a.visits.b.2015-03 date: 2014 → 2015-03"])
        let third = "{link: a visits b, date: 2018}"
        // One of two visits stays as it was, so the other is the one that changed.
        #expect(
            try differences(
                Self.towns + "links: [\(one), \(third)]", Self.towns + "links: [\(third), \(two)]")
                == ["changed link a.visits.b.2015-03 date: 2014 → 2015-03"])
        // Of two that are left nobody can tell which became the one.
        #expect(
            try differences(
                Self.towns + "links: [\(one), \(third)]", Self.towns + "links: [\(two)]")
                == [
                    "vanished link a.visits.b.2014", "appeared link a.visits.b.2015-03",
                    "vanished link a.visits.b.2018",
                ])
    }

    @Test func `dates that differ in nothing but their words are the same`() throws {
        #expect(
            try differences(
                Self.towns + "links: [{link: a visits b, date: '[2014..]'}]",
                Self.towns + "links: [{link: a visits b, date: '[2014..]'}]"
            ).isEmpty)
        #expect(
            try differences(
                Self.towns + "links: [{link: a visits b, date: '2014~'}]",
                Self.towns + "links: [{link: a visits b, date: about 2014}]"
            ).isEmpty)
    }

    @Test func `links of one id are the same, whoever and whatever they join`() throws {
        let rows = try differences(
            Self.towns + "links: [{id: x, link: a visits b}]",
            Self.towns + "links: [{id: x, link: a directs c}]")
        #expect(
            rows == ["changed link x kind: visits → directs", "changed link x object: b → c"])
    }

    @Test func `links of different ids are two links`() throws {
        #expect(
            try differences(
                Self.towns + "links: [{id: x, link: a visits b}]",
                Self.towns + "links: [{id: y, link: a visits b}]")
                == ["vanished link x", "appeared link y"])
        #expect(
            try differences(
                Self.towns + "links: [{link: a visits b}]",
                Self.towns + "links: [{id: y, link: a visits b}]")
                == ["changed link y id: nothing → y"])
    }

    @Test func `rows of evidence are told by chain and stance, and compared by the rest`() throws {
        let sources = "sources: {s: Gazette, t: Courier}\n"
        let rows = try differences(
            Self.towns + sources
                + "links: [{link: a visits b, evidence: [s p. 1, {source: t, stance: disputes}]}]",
            Self.towns + sources
                + "links: [{link: a visits b, evidence: [s p. 2, t]}]")
        #expect(
            rows == [
                "changed evidence a.visits.b s at: p. 1 → p. 2",
                "vanished evidence a.visits.b t disputes",
                "appeared evidence a.visits.b t supports",
            ])
    }

    @Test func `evidence that is stated and evidence that is inherited are the same`() throws {
        let sources = "sources: {s: Gazette}\n"
        #expect(
            try differences(
                Self.towns + sources + "cite: s\nlinks: [{link: a visits b}]",
                Self.towns + sources + "cite: s\nlinks: [{link: a visits b, evidence: s}]"
            ).isEmpty)
        // What all inherit is said once, of the graph.
        #expect(
            try differences(
                Self.towns + sources + "links: [{link: a visits b}]",
                Self.towns + sources + "cite: s\nlinks: [{link: a visits b}]")
                == ["appeared evidence s supports"])
    }

    @Test func `stands on a claim are told by holder and stance`() throws {
        let rows = try differences(
            Self.towns
                + "claims: {q: {says: so, positions: [{by: a, stance: asserts}, "
                + "{by: b, stance: denies, date: 2014}]}}",
            Self.towns
                + "claims: {q: {says: so, positions: [{by: a, stance: denies}, "
                + "{by: b, stance: denies, date: 2015}]}}")
        #expect(
            rows == [
                "vanished position q a asserts", "changed position q b date: 2014 → 2015",
                "appeared position q a denies",
            ])
    }

    @Test func `kinds, views and what graphs say of themselves come last`() throws {
        let rows = try differences(
            "title: One\n" + Self.towns + "views: {front: {only: [a, b]}}",
            "title: Two\n" + Self.towns + "views: {front: {only: [a]}}\n"
                + "codebook: {link-kinds: {lends-to: {orientation: forward}}}")
        #expect(
            rows == [
                "appeared kind lends-to", "changed view front only: a b → a",
                "changed graph title: One → Two",
            ])
    }

    @Test func `empty graphs, links to oneself and parallel links are compared like others`() throws
    {
        #expect(try differences("title: T", "title: T").isEmpty)
        let one = "{link: a visits a}"
        #expect(
            try differences(
                Self.towns + "links: [\(one), \(one)]", Self.towns + "links: [\(one)]")
                == ["vanished link a.visits.a~2"])
    }
}
