import DiffusionModel
import Testing

@testable import ModelFormats

/// What people write into a field of sources: places in them, and that there is none.
///
/// Oracle: the short form of evidence in the native format, `SOURCE place`, and the tables by eye.
@Suite struct SourceFieldTests: TableFiles {
    private func rows(_ model: GraphModel, _ link: LinkIndex) -> [String] {
        model.evidence(ofLink: link).map { row in
            let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
            return ([chain] + [row.place].compactMap { $0 }).joined(separator: " @ ")
        }
    }

    @Test(
        arguments: [
            ("Hale 2012; p. 4", ["Hale 2012 @ p. 4"]), ("Hale 2012, p. 4", ["Hale 2012 @ p. 4"]),
            ("gazette p. 3", ["gazette @ p. 3"]),
            ("Hale 2012, p. 4; Hale 2012, p. 9", ["Hale 2012 @ p. 4", "Hale 2012 @ p. 9"]),
            ("Hale, 2012, pp. 3-5, 9", ["Hale, 2012 @ pp. 3-5, 9"]),
            ("wire via study, par. 7", ["wire via study @ par. 7"]),
            ("Hale 2012, ch. 2, p. iv", ["Hale 2012 @ ch. 2, p. iv"]),
            ("Hale 2012; p. 4; p. 9", ["Hale 2012 @ p. 4, p. 9"]),
            ("book page 12; §7", ["book @ page 12, §7"]),
            ("Act of 2012, sec. 5", ["Act of 2012 @ sec. 5"]),
        ] as [(String, [String])])
    func `a place behind a source is a place in it`(field: String, right: [String]) throws {
        let found = try read([("pp.csv", "source,target,sources\nx,y,\"\(field)\"\n")])
        #expect(rows(found.model, 0) == right)
    }

    @Test(arguments: [
        "Report no. 5", "House Section 5", "Plan P", "p4", "Route p4", "Gazette 12",
        "Hale 2012, Voss", "Annals, vol. 3", "Law 4 page", "p. 4",
    ])
    func `what is not sure to be a place belongs to the source`(field: String) throws {
        let found = try read([("pp.csv", "source,target,sources\nx,y,\"\(field)\"\n")])
        #expect(rows(found.model, 0) == [field])
    }

    @Test func `an id that ends like a place is an id where something is called so, or in quotes`()
        throws
    {
        let sources = ("s.csv", "id,title,author\ngazette p. 3,G,Hale\n")
        let links = ("l.csv", "source,target,sources\nx,y,gazette p. 3\n")
        #expect(rows(try read([sources, links]).model, 0) == ["gazette p. 3"])
        let quoted = ("l.csv", "source,target,sources\nx,y,\"\"\"gazette p. 3\"\"\"\n")
        #expect(rows(try read([quoted]).model, 0) == ["gazette p. 3"])
    }

    @Test(arguments: ["gazette p. 3", "none", "n/a", "p. 4", "Hale, ch. 2"])
    func `sources with odd ids come back from tables`(id: String) throws {
        let model = try ReadText.model(
            """
            tributary: 1
            sources: {wire: W, "\(id)": Odd}
            regions: {a: A, b: B}
            links: [{link: a advises b, evidence: [{source: wire}, {source: "\(id)"}]}]
            """)
        for again in [
            try read(CSVTables.all(model).map { ($0.name, $0.text) }).model,
            try ReadText.model(CSVTables.links(model), "l.csv"),
        ] {
            #expect(rows(again, 0) == ["wire", id])
        }
    }

    @Test(arguments: ["n/a", "?", "-", "none", "Unknown", "N/A; ?", "–"])
    func `words for none are no source, which is said once with its count`(field: String) throws {
        let rows = "x,y,\(field),\ny,z,gaz,no\nz,x,\(field),\n"
        let found = try read([("na.csv", "source,target,sources,disputedBy\n" + rows)])
        #expect((0..<3).map { self.rows(found.model, $0) } == [[], ["gaz"], []])
        #expect(found.model.sources.map(\.id) == ["gaz"])
        #expect(found.notes.map(\.short) == ["2:5 unsourced"])
        #expect(found.notes.first?.message.contains("2 times") == true)
        #expect(found.notes.first?.message.contains("'no' (once)") == true)
    }

    @Test func `whoever is called so is a source`() throws {
        let nodes = ("n.csv", "id,label,kind\nNA,Namibia,region\n")
        let links = ("l.csv", "source,target,sources\nx,y,NA\n")
        #expect(rows(try read([nodes, links]).model, 0) == ["NA"])
        let yaml = ("n.yaml", "tributary: 1\nsources: {none: The Book of None}\n")
        let none = ("l.csv", "source,target,sources\nx,y,none\n")
        #expect(rows(try read([none, yaml]).model, 0) == ["none"])
    }

    @Test func `in the native format such a word is an unknown source`() {
        let faults = ReadText.faults(
            "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a advises b, evidence: n/a}]\n")
        #expect(faults.map(\.code) == [.unknownSource])
        #expect(faults.first?.hint?.contains("Leave the key out") == true)
    }
}
