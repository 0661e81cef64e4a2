import DiffusionModel
import Testing

@testable import ModelFormats

/// Tables of nodes: for whom they act, and what kinds they are of.
///
/// Oracle: the tables, read by eye, and the kinds of builtin.yaml.
@Suite struct EntityTableTests: TableFiles {
    @Test(arguments: ["acts-for", "acts for", "Acts For", "actsFor", "acts_for"])
    func `a column says for whom an actor acts`(name: String) throws {
        let nodes = (
            "n.csv",
            "id,label,kind,\(name)\nwo,Wind Office,agency,norby\nport,Port,agency,norby; esk\n"
                + "norby,Norby,region,\nesk,Esk,region,\n"
        )
        let model = try read([nodes]).model
        let right = [
            "port acts-for esk actsFor", "port acts-for norby actsFor", "wo acts-for norby actsFor",
        ]
        #expect(links(model) == right)
        #expect(model.entities.allSatisfy { $0.detail.attributes.isEmpty })
        let again = try read(CSVTables.all(model).map { ($0.name, $0.text) })
        #expect(links(again.model) == right && again.warnings.isEmpty)
    }

    @Test func `an actor for whom one acts has to exist`() {
        let faults = ReadText.faults("id,kind,acts-for\nwo,agency,nobody\n", "n.csv")
        #expect(faults.map(\.short) == ["2:11 unknown-entity"])
    }

    @Test func `unknown kinds are named once with their counts, spellings are one kind`() throws {
        let found = try read([
            (
                "n.csv",
                "id,kind\na,Think tank\nb,think-tank\nc,Twin towns\nd,Region\ne,Party\nf,Regoin\n"
            )
        ])
        #expect(
            found.model.entities.map(\.kind).sorted() == [
                "Party", "Regoin", "Think tank", "Think tank", "region", "twinning",
            ])
        #expect(
            found.notes.map(\.message) == [
                "Kinds of entities are read as they are spelt: 'think-tank' as 'Think tank' (1 "
                    + "entity), 'Twin towns' as 'twinning' (1 entity).",
                "Kinds of entities are not in the codebook and read as actors of a kind of their "
                    + "own: 'Think tank' (2 entities), 'Party' (1 entity).",
            ])
        #expect(found.warnings.map(\.short) == ["7:1 unknown-kind"])
        #expect(found.warnings.first?.hint == "Did you mean 'region'?")
    }

    @Test func `nodes without a kind and kinds that a file adds need no word`() throws {
        let kinds = ("kinds.csv", "id,orientation,family,section\nparty,,actor,entities\n")
        for nodes in ["id,label\na,A\n", "id,kind\na,node\n", "id,kind\na,party\n"] {
            #expect(try read([kinds, ("n.csv", nodes)]).notes.isEmpty)
        }
    }
}
