import DiffusionModel
import Exhibits
import Testing
import Tributary

@testable import Questions

/// Pictures of parts of a graph beside each other; by hand from the small graph.
@Suite struct MultiplesPictureTests {
    private static let states = """
        policies: {p: Permits, q: Tolls}
        regions: {ca: California, ny: New York, tx: Texas, x: Elsewhere}
        sources: {s: {title: One}, t: {title: Two}}
        links:
          - {link: ca adopts p, date: 2011, evidence: s}
          - {link: ny adopts p, date: 2013, evidence: t}
          - {link: ny adopts q, date: 2014, evidence: s}
          - {link: tx adopts p, evidence: t}
          - {link: x adopts p, date: 2015}
          - {link: ny learns-from ca, date: 2012, policy: p, evidence: t}
          - {link: tx visits ny, date: 2014}
        """

    private let hearing = Hearing()

    private func compose(
        _ facet: PictureForm.Facet, _ layout: PictureLayout = .grid,
        _ change: (inout PictureForm) throws -> Void = { _ in }
    ) throws -> Picture {
        var form = PictureForm()
        (form.layout, form.facet) = (layout, facet)
        try change(&form)
        return try Graph(of: Self.states).composed(view: nil, form, hearing: hearing)
    }

    private func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

    /// The places and the cells that are filled, each with its picture.
    private func shown(_ picture: Picture) -> [String] {
        let table = picture.table
        let names = table.columns.map(\.name)
        return table.rows.compactMap { row in
            func text(_ name: String) -> String? {
                guard let place = names.firstIndex(of: name), case .text(let text) = row[place]
                else { return nil }
                return text
            }
            let panel = text("panel") ?? ""
            if let id = text("id"), let value = text("value") { return "\(panel): \(id) \(value)" }
            guard let from = text("row"), let to = text("column") else { return nil }
            return "\(panel): \(from) \(to) \(text("count") ?? "")"
        }
        .sorted()
    }

    @Test func `each policy has a picture, the one with most adoptions first`() throws {
        let picture = try compose(.policy)
        #expect(
            shown(picture) == [
                "Permits: ca 2011", "Permits: ny 2013", "Permits: tx undated", "Tolls: ny 2014",
            ])
        #expect(
            picture.diagram.notes.contains("Permits: Not on the grid: Elsewhere (2015).")
                && picture.diagram.subtitle == ""
                && picture.diagram.title == "Adoption of 2 policies")
        #expect(picture.diagram.sources.map(\.number) == [1, 2])
        #expect(
            hearing.said.contains(
                "no-place: 1 unit has no place in the picture and stands below it."))
    }

    /// Texas adopted on a day that nobody knows, and so may have by each of these days.
    @Test func `of years each picture has who had adopted by its end`() throws {
        let undated = (2011...2015).map { "End of \($0): tx undated" }
        let known = [
            "End of 2011: ca 2011", "End of 2012: ca 2011", "End of 2013: ca 2011",
            "End of 2013: ny 2013", "End of 2014: ca 2011", "End of 2014: ny 2013",
            "End of 2015: ca 2011", "End of 2015: ny 2013",
        ]
        let picture = try compose(.year) { $0.part.policies = ["p"] }
        #expect(shown(picture) == (known + undated).sorted())
        // Who adopted before the first picture has adopted in it as well.
        let later = try compose(.year) { form in
            form.part.policies = ["p"]
            (form.part.after, form.part.before) = ([try date("2012")], [try date("2015")])
        }
        #expect(
            shown(later)
                == (known + undated).filter {
                    $0.hasPrefix("End of 2013") || $0.hasPrefix("End of 2014")
                }
                .sorted())
    }

    /// What lasts, or may be in several years, stands in each; what ends stands until then.
    @Test func `a link stands in the picture of each year in which it may be`() throws {
        let text = """
            regions: {a: Ash, b: Birch}
            links:
              - {link: a learns-from b, from: 2010, to: 2012}
              - {link: b learns-from a, date: between 2011 and 2012}
              - {link: a learns-from b, date: before 1990}
            """
        var form = PictureForm()
        (form.layout, form.facet) = (.matrix, .year)
        let picture = try Graph(of: text).composed(view: nil, form, hearing: hearing)
        #expect(
            shown(picture) == [
                "2010: b a 1", "2011: a b 1", "2011: b a 1", "2012: a b 1", "2012: b a 1",
            ])
        #expect(
            picture.diagram.notes.contains(
                "1 link is in none of the pictures, because no date, or none within these years, "
                    + "is stated of it."))
        #expect(picture.diagram.notes.contains { $0.hasPrefix("2 links stand in several") })
    }

    @Test func `who may have adopted by then is told from who had`() throws {
        let text = """
            policies: {p: Permits}
            regions: {ca: California, ny: New York}
            adoptions:
              - {actor: ca, policy: p, from: 2011, to: 2013}
              - {actor: ny, policy: p, date: between 2011 and 2012}
            links: [{link: ca refuses p, date: 2014}]
            """
        var form = PictureForm()
        (form.layout, form.facet) = (.grid, .year)
        let picture = try Graph(of: text).composed(view: nil, form, hearing: hearing)
        let svg = String(
            decoding: CanvasSVG(try #require(picture.canvas), generator: nil).bytes, as: UTF8.self)
        #expect(svg.contains("Perhaps by then"))
        #expect(
            picture.diagram.notes.suffix(2) == [
                "1 of these adoptions has an end; whoever adopted still counts.",
                "Not drawn: what else 1 actor did about what is adopted, such as a repeal.",
            ])
    }

    @Test func `a matrix of each part has the rows and columns of all`() throws {
        let picture = try compose(.period, .matrix) {
            $0.part.after = [try date("2011-12")]
        }
        // A visit stands as its sentence has it, as in every picture.
        #expect(shown(picture) == ["2012–2013: ca ny 1", "2014–2015: tx ny 1"])
        let policies = try compose(.policy, .matrix)
        #expect(shown(policies).allSatisfy { $0.hasPrefix("Permits: ") })
        #expect(
            policies.diagram.notes.contains(
                "1 link is in none of the pictures, because no policy is stated of it."))
    }

    /// A link that several policies are about, and one that the filter leaves out.
    @Test func `a part has nothing that the filters leave out, and counts what none of them has`()
        throws
    {
        let text =
            Self.states + """

                  - {link: tx learns-from ca, date: 2013, policy: [p, q]}
                  - {link: ny learns-from tx, date: 2013, policy: q}
                """
        var form = PictureForm()
        (form.layout, form.facet) = (.matrix, .policy)
        let all = try Graph(of: text).composed(view: nil, form, hearing: hearing)
        #expect(
            shown(all) == [
                "Permits: ca ny 1", "Permits: ca tx 1", "Tolls: ca tx 1", "Tolls: tx ny 1",
            ])
        #expect(
            all.diagram.notes.contains(
                "1 link is in none of the pictures, because no policy is stated of it."))
        form.part.policies = ["p"]
        let one = try Graph(of: text).composed(view: nil, form, hearing: hearing)
        #expect(shown(one) == ["Permits: ca ny 1", "Permits: ca tx 1"])
    }

    @Test func `what cannot be parted is refused`() {
        for layout in [PictureLayout.network, .lanes] {
            #expect(mistake { _ = try compose(.policy, layout) }?.code == .senselessQuestion)
        }
        let attribute = mistake { _ = try compose(.policy) { $0.fill = .attribute("people") } }
        #expect(attribute?.code == .senselessQuestion)
        let mixed = mistake { _ = try compose(.year) }
        #expect(mixed?.message.hasSuffix("here 2 are adopted: 'Permits', 'Tolls'") == true)
        let dates = mistake {
            _ = try compose(.year, .matrix) { $0.part.during = [try date("2012")] }
        }
        #expect(dates?.code == .senselessQuestion)
    }
}
