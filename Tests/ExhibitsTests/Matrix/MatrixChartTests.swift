import Testing

@testable import Exhibits

/// What stands in which cell, by hand from a small graph of invented towns.
@Suite struct MatrixChartTests {
    private static let towns = """
        tributary: 1
        regions: {a: Ash, b: Birch, c: Cedar}
        policies: {p: Rents, q: Roads}
        links:
          - {link: b learns-from a, date: 2011-03}
          - {link: b learns-from a, date: 2012}
          - {link: b learns-from a, date: 2012}
          - {link: c learns-from b, date: between 2012-12-30 and 2013-01-02, stage: intended}
          - {link: a similar-to c}
        adoptions:
          - {actor: a, policy: p, date: 2010-05}
          - {actor: b, policy: p, date: between 2011 and 2012}
        """

    private func cells(_ content: MatrixChart.Content) throws -> [String] {
        let lanes = try ComposedPicture(Self.towns, level: .region).lanes
        let matrix = try #require(lanes.matrix(of: content))
        return matrix.cells.map { cell in
            "\(matrix.rows[cell.row].id) \(matrix.columns[cell.column].name) \(cell.count)"
                + (cell.isIntended ? " intended" : "") + (cell.isOpen ? " open" : "")
                + (cell.isDeed ? " deed" : "") + (cell.text.isEmpty ? "" : " \(cell.text)")
        }.sorted()
    }

    @Test func `rows lead to columns, and what has no direction leads both ways`() throws {
        #expect(
            try cells(.actors) == [
                "a Birch 3", "a Cedar 1", "b Cedar 1 intended", "c Ash 1",
            ])
    }

    @Test func `a date that lies in one of several years stands in each, palely`() throws {
        let cells = try cells(.years)
        #expect(cells.contains("b 2011 2 deed"))
        #expect(
            cells.contains("c 2012 1 intended open") && cells.contains("c 2013 1 intended open"))
        #expect(cells.contains("a 2010 1 deed"))
        // Likeness has no date.
        #expect(cells.contains { $0.hasSuffix(" ? 1") })
    }

    /// By name Dell, Elm, Fir; by first days Fir in 2010, Elm in 2011, Dell in 2013.
    @Test func `rows stand by name or by first day, wherever the file has them`() throws {
        let lanes = try ComposedPicture(
            """
            tributary: 1
            regions: {a: Fir, b: Dell, c: Elm}
            policies: {p: Rents}
            links: [{link: b learns-from c, date: 2013}]
            adoptions: [{actor: a, policy: p, date: 2010}, {actor: c, policy: p, date: 2011}]
            """, level: .region
        ).lanes
        func rows(_ order: MatrixOrder) -> [String] {
            lanes.matrix(of: .years, in: order)?.rows.map(\.name) ?? []
        }
        #expect(rows(.name) == ["Dell", "Elm", "Fir"])
        #expect(rows(.date) == ["Fir", "Elm", "Dell"])
    }

    @Test func `communities stand together, columns with them, and the cells stay`() throws {
        let lanes = try ComposedPicture(Self.towns, level: .region).lanes
        let communities = MatrixOrder.Communities(
            numbers: ["a": 1, "b": 0, "c": 0], words: "Two.")
        let found = lanes.matrix(of: .actors, in: .communities(communities))
        let matrix = try #require(found)
        #expect(matrix.rows.prefix(2).map(\.id).sorted() == ["b", "c"])
        #expect(matrix.columns.map(\.id) == matrix.rows.map(\.id) && matrix.breaks == [2])
        #expect(matrix.diagram.notes.contains("Two."))
        // Whatever the order, the same cells stand between the same actors.
        let usual = try cells(.actors)
        let moved = matrix.cells.map { cell in
            "\(matrix.rows[cell.row].id) \(matrix.columns[cell.column].name) \(cell.count)"
                + (cell.isIntended ? " intended" : "")
        }
        #expect(moved.sorted() == usual)
    }

    /// A date within ten thousand years would fill ten thousand cells for each link.
    @Test func `what would fill more cells than can be told apart is refused`() throws {
        let links = (0..<30).map {
            "  - {link: b learns-from a, id: l\($0), date: between 0001 and 999\($0 % 10)}\n"
        }
        let text = "tributary: 1\nregions: {a: A, b: B}\nlinks:\n" + links.joined()
        let lanes = try ComposedPicture(text, level: .region).lanes
        #expect(lanes.matrix(of: .years) == nil && lanes.matrix(of: .actors) != nil)
    }

    @Test func `policies stand with the years of what became of them`() throws {
        #expect(try cells(.policies) == ["a Rents 1 deed 2010", "b Rents 1 deed 2011–2012"])
    }
}
