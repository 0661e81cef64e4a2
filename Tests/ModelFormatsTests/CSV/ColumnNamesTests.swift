import DiffusionModel
import Testing

@testable import ModelFormats

/// Columns of tables that are called otherwise, and what tables keep of a graph's own words.
///
/// Oracle: the tables, read by eye.
@Suite struct ColumnNamesTests: TableFiles {
    @Test(arguments: [
        ("id,kind,covers\nm,memorandum,tolls\ntolls,policy,\n", ["m covers tolls role"]),
        (
            "id,kind,Parties\nm,Agreement,a; b\na,region,\nb,region,\n",
            ["m parties a role", "m parties b role"]
        ),
        (
            "id,kind,led by,visitor\nt,visit,o,a\na,region,,\no,official,,\n",
            ["t led-by o role", "t visitor a role"]
        ),
    ])
    func `columns of roles say who has a part in an item`(text: String, right: [String]) throws {
        let found = try read([("n.csv", text)])
        #expect(links(found.model) == right && found.warnings.isEmpty)
        #expect(found.model.entities.allSatisfy { $0.detail.attributes.isEmpty })
    }

    @Test func `a column of a role is an attribute of who is no item, with a warning`() throws {
        let found = try read([("n.csv", "id,kind,model\na,region,x\n")])
        #expect(found.warnings.map(\.short) == ["2:10 column-use"])
        #expect(found.model.entities[0].detail.attributes.map(\.name) == ["model"])
    }

    @Test func `evidence, years, starts and ends are read as what they are, which is said`() throws
    {
        let found = try read([("l.csv", "source,target,evidence,Year\na,b,wire,2014\n")])
        #expect(found.warnings.isEmpty && found.notes.count == 1)
        #expect(found.model.sources.map(\.id) == ["wire"])
        #expect(found.model.timing(ofLink: 0) == .moment(try PartialDate(parsing: "2014")))
        let other = try read([("l.csv", "source,target,Start,valid to\na,b,2014,..\n")])
        #expect(
            other.model.timing(ofLink: 0)
                == .lasting(from: try PartialDate(parsing: "2014"), to: .open))
        #expect(other.warnings.isEmpty && other.notes.count == 1)
    }

    @Test(arguments: [
        ("sorces", "sources"), ("dates", "date"), ("Likelyhood", "likelihood"),
        ("polices", "policies"), ("Stages", "stage"), ("disputed", "disputedBy"),
        ("direction", "directed"), ("Year", "date"),
    ])
    func `a column that is nearly called as one is warned of`(name: String, meant: String) throws {
        let found = try read([("l.csv", "source,target,\(name)\na,b,q\n")])
        #expect(found.warnings.map(\.short) == ["1:15 column-use"])
        #expect(found.warnings.first?.hint?.contains("'\(meant)'") == true)
    }

    @Test(arguments: [
        ("stances", "stance"), ("stnace", "stance"), ("stanc", "stance"),
        ("source stance", "stance"), ("position", "stance"), ("verdict", "stance"),
        ("contradicted by", "disputedBy"), ("denied by", "disputedBy"),
        ("disputed by whom", "disputedBy"), ("quotes", "quote"), ("Speakers", "speaker"),
        ("vias", "via"), ("policys", "policies"),
    ])
    func `a column that nearly speaks of sources is warned of`(name: String, meant: String) throws {
        let tables = [
            "source,target,sources,\(name)\na,b,q,disputes\n",
            "id,kind,sources,\(name)\nv,visit,q,disputes\n",
        ]
        for text in tables {
            let found = try read([("t.csv", text)])
            #expect(found.warnings.map(\.code) == [.columnUse])
            #expect(found.warnings.first?.hint?.contains("'\(meant)'") == true)
        }
    }

    @Test(arguments: ["Reference 1", "ref2", "Source 1", "source_2", "Citation 10"])
    func `one of several columns of sources is warned of`(name: String) throws {
        let found = try read([("l.csv", "source,target,\(name)\na,b,q\n")])
        #expect(found.warnings.map(\.short) == ["1:15 column-use"])
        #expect(found.warnings.first?.hint?.contains("'sources'") == true)
        let beside = try read([("l.csv", "source,target,sources,\(name)\na,b,q,r\n")])
        #expect(beside.warnings.map(\.short) == ["1:23 column-use"])
    }

    @Test(arguments: [
        ("Source(s)", "Page(s)"), ("sources", "PAGE(S)"), ("source (s)", "pages"),
        ("Reference(s)", "Page(s)"),
    ])
    func `a name with its plural in brackets is the plural`(sources: String, pages: String) throws {
        let found = try read([("l.csv", "source,target,\(sources),\(pages)\na,b,q,4\n")])
        #expect(found.warnings.isEmpty)
        let row = found.model.evidence(ofLink: 0).first
        #expect(row?.place == "p. 4" && found.model.sources.map(\.id) == ["q"])
    }

    @Test(arguments: [("position", "Governor"), ("quota", "disputed"), ("outcome", "rejected")])
    func `offices, quotas and outcomes are no stances`(name: String, value: String) throws {
        let found = try read([("l.csv", "source,target,sources,\(name)\na,b,q,\(value)\n")])
        #expect(found.warnings.isEmpty)
    }

    @Test(arguments: ["state", "code", "rate", "x", "Comment", "data", "height"])
    func `words of their own are no mistakes`(name: String) throws {
        let found = try read([("l.csv", "source,target,\(name)\na,b,q\n")])
        #expect(found.warnings.isEmpty)
    }

    @Test(arguments: [("alias", "aliases"), ("region", "within"), ("posts", "holds-office")])
    func `columns of tables of nodes are warned of as well`(name: String, meant: String) throws {
        let found = try read([("n.csv", "id,kind,\(name)\na,official,q\n")])
        #expect(found.warnings.map(\.short) == ["1:9 column-use"])
        #expect(found.warnings.first?.hint?.contains(meant) == true)
    }

    @Test func `a likelihood in a graph's own word is its number in tables`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            codebook: {likelihoods: {a toss-up: 0.5}}
            regions: {a: A, b: B}
            links: [{link: a advises b, likelihood: a toss-up}, {link: b advises a, likelihood: likely}]
            """)
        let again = try read(CSVTables.all(model).map { ($0.name, $0.text) }).model
        #expect((0..<2).map { again.likelihood(ofLink: $0)?.text } == ["0.5", "likely"])
        let table = try ReadText.model(CSVTables.links(model), "l.csv")
        #expect((0..<2).map { table.likelihood(ofLink: $0)?.text } == ["0.5", "likely"])
        #expect(GraphFormat.csv.losses(of: model).contains("1 word for a likelihood"))
    }

    @Test func `kinds keep their aliases and whether they stand alone`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            codebook:
              replace: true
              entity-kinds: {town: {family: actor, section: regions}}
              link-kinds: {lends-to: {orientation: backward, aliases: [owed by, "gives; lends"]}}
            regions: {a: {kind: town}, b: {kind: town}}
            links: [{link: a lends-to b}]
            """)
        let again = try read(CSVTables.all(model).map { ($0.name, $0.text) }).model
        #expect(again.codebook.linkKind("lends-to")?.aliases == ["owed by", "gives; lends"])
        #expect(again.codebookExtension?.replaces == true)
        #expect(again.codebook.linkKinds.map(\.id) == ["lends-to"])
    }

    @Test(
        arguments: [
            ("other", "note", nil),
            ("Gazzette", "warning", "Did you mean 'gazette' by 'Gazzette'?"),
            ("\"gazette, wire\"", "warning", "Did you mean 2 sources? Write 'gazette; wire'."),
        ] as [(String, String, String?)])
    func `a source that the table of sources lacks is named once`(
        field: String, severity: String, hint: String?
    ) throws {
        let sources = ("s.csv", "id,title\ngazette,G\nwire,W\n")
        let found = try read([
            sources, ("l.csv", "source,target,sources\na,b,\(field)\nb,c,\(field)\n"),
        ])
        let said = (found.warnings + found.notes).filter { $0.code == .unknownSource }
        #expect(said.map(\.severity.rawValue) == [severity])
        if let hint { #expect(said.first?.hint == hint) }
        let alone = try read([("l.csv", "source,target,sources\na,b,\(field)\n")])
        #expect((alone.warnings + alone.notes).allSatisfy { $0.code != .unknownSource })
    }

    /// Oracle: a link is at one moment or lasts, so that the two kinds of columns cannot be put
    /// into one; the end of what lasts is read under its own name.
    @Test(arguments: [
        ("date,since,until", "2012,2010,2014", "leave out 'date', or 'since' and 'until'."),
        ("Year,since,until", "2012,2010,2014", "leave out 'Year', or 'since' and 'until'."),
        ("seen,start", "2012,2010", "leave out 'seen', or 'start'."),
        ("from,until", "2010,2014", "Call it 'to' to have it read with 'from'."),
        ("date,Year", "2012,2012", "Put what both say into 'date'"),
    ])
    func `hints for columns of times lead to what is read`(
        columns: String, values: String, hint: String
    ) throws {
        let found = try read([("l.csv", "source,target,\(columns)\na,b,\(values)\n")])
        let hints = found.warnings.filter { $0.code == .columnUse }.compactMap(\.hint)
        #expect(!hints.isEmpty && hints.allSatisfy { $0.contains(hint) }, "\(hints)")
    }
}
