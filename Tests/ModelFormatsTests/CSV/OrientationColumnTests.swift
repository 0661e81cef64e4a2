import DiffusionModel
import Testing

@testable import ModelFormats

/// Tables with a column `orientation`.
///
/// Oracle: a table describes kinds only where the column holds nothing but forward, backward, both
/// and none, and what a user calls otherwise is an attribute.
@Suite struct OrientationColumnTests: TableFiles {
    private func attributes(_ model: GraphModel) -> [String] {
        model.entities.flatMap { entity in
            entity.detail.attributes.map { "\(entity.id) \($0.name)=\($0.value)" }
        }
    }

    @Test(arguments: [
        "id,label,kind,Orientation\nx,X,region,coastal\n",
        "id,label,Orientation\nx,X,coastal\n", "id,name,orientation,family\nx,X,coastal,old\n",
        // Who has a kind is none, whatever its orientation is called.
        "id,label,kind,orientation\nx,X,region,forward\n",
    ])
    func `a table of nodes keeps an orientation as an attribute`(table: String) throws {
        let found = try read([("nodes.csv", table)])
        #expect(attributes(found.model).contains { $0.lowercased().hasPrefix("x orientation=") })
        #expect(found.warnings.isEmpty)
    }

    @Test(arguments: [
        "id,orientation\nlends-to,backward\n", "id,orientation,reads\nlends-to,Backward,lends\n",
        "id,orientation,reads\nlends-to,sideways,lends\n",
        "id,orientation,family,section\nlends-to,backward,,\nparty,,actor,entities\n",
        "id,orientation,family,section\nparty,,actor,entities\n",
    ])
    func `a table of kinds describes kinds`(table: String) {
        let faults = ReadText.faults([("kinds.csv", table), ("l.csv", "source,target\na,b\n")])
        // What is no way to lead is a mistake of a kind, and no attribute.
        let isMistaken = table.contains("sideways")
        #expect(faults.contains { $0.short == "2:10 invalid-value" } == isMistaken, "\(faults)")
        guard faults.isEmpty else { return }
        let model = try? read([("kinds.csv", table), ("l.csv", "source,target\na,b\n")]).model
        #expect(model?.entities.map(\.id) == ["a", "b"])
    }

    @Test func `a table of which one row is no kind is read as entities, which is said`() throws {
        let found = try read([("t.csv", "id,orientation\nlends-to,backward\nowes,forwards\n")])
        #expect(found.warnings.map(\.short) == ["3:6 column-use"])
        #expect(
            attributes(found.model) == [
                "lends-to orientation=backward", "owes orientation=forwards",
            ])
    }

    /// Oracle: what is called `kinds.csv` describes kinds, so what is wrong in it is a mistake and
    /// never an entity.
    @Test(arguments: [
        ("id,orientation\nlends-to,backward\nowes,forwards\n", "3:6 invalid-value"),
        ("id,reads\nlends-to,lends\n", "2:1 missing-key"),
        ("id,kind,orientation\nlends-to,link,sideways\n", "2:15 invalid-value"),
        ("id,name\nborough,Borough\n", "2:1 missing-key"),
        ("kind,orientation\nlends-to,backward\n", "1:0 missing-key"),
    ])
    func `a table that is called kinds is one of kinds`(table: String, fault: String) {
        for name in ["kinds.csv", "a/Kinds.csv"] {
            let faults = ReadText.faults([(name, table)])
            #expect(faults.filter { $0.severity == .error }.map(\.short) == [fault])
        }
    }

    @Test func `a misspelt column of kinds is told what it nearly spells`() {
        let faults = ReadText.faults([("kinds.csv", "id,orientaton\nlends-to,backward\n")])
        let warning = faults.first { $0.severity == .warning }
        #expect(warning?.short == "2:10 unsupported")
        #expect(warning?.hint == "Did you mean 'orientation'?")
    }

    @Test func `columns of kinds are found as they are spelt`() throws {
        let model = try read([
            (
                "kinds.csv",
                "ID,Orientation,Role,Part,Pairs with\nhost,backward,TRUE,giver,guest\n"
                    + "guest,forward,TRUE,taker,\n"
            ), ("l.csv", "source,target\na,b\n"),
        ]).model
        #expect(model.codebook.linkKind("host")?.pairsWith == ["guest"])
    }

    @Test(arguments: [
        "orientation", "Orientation", "reads", "family", "passive", "retrieved", "via",
    ])
    func `an attribute that is called like a column of another table comes back`(name: String)
        throws
    {
        let model = try ReadText.model(
            """
            tributary: 1
            regions: {x: {name: X, attributes: {\(name): both}}, y: {attributes: {\(name): coastal}}}
            links: [{link: x advises y, attributes: {\(name): both}}]
            """)
        #expect(GraphFormat.csvFolder.losses(of: model).isEmpty)
        let again = try read(CSVTables.all(model).map { ($0.name, $0.text) }).model
        #expect(attributes(again) == attributes(model))
        #expect(again.links.detail(at: 0)?.attributes == model.links.detail(at: 0)?.attributes)
    }
}
