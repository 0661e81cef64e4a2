import DiffusionModel
import Testing

@testable import ModelFormats

/// Proposals for wide tables of adoptions: a row a unit, a column a policy.
///
/// Oracle: the tables, by eye, and what they say by the proposal.
@Suite struct WideProposalTests {
    private static let wide = """
        State,Wells,Tolls,Ferry pact,Population
        Arden,2014-05-01,yes,,1200
        Birk,2015,no,1,900
        Corr,,planned,0,3100
        Dale,2016-02,yes,x,70
        Esker,2016,yes,x,75

        """

    private func proposal(_ text: String) throws -> String {
        try MapWriting.proposal(for: [InputFile(name: "w.csv", bytes: Array(text.utf8))])
    }

    @Test func `columns of dates and of yes and no are policies`() throws {
        let text = try proposal(Self.wide)
        #expect(text.contains("  actor: State   # by its name; 5 cells, 5 different"))
        #expect(text.contains("  policies-in: [Wells, Tolls, Ferry pact]   # a guess"))
        #expect(text.contains("# 'Tolls': it cannot be told what 'planned' may mean"))
        #expect(text.contains("#   'Population': 5 cells"))
    }

    @Test func `by the proposal the table is read`() throws {
        var file = InputFile(name: "w.csv", bytes: Array(Self.wide.utf8))
        file.map = try MapFile.read(Array(try proposal(Self.wide).utf8), file: "w.map.yaml")
        let model = try ModelReader.read([file]).model
        let adoptions = AdoptionTable(model).adoptions.map { link in
            model.entities[model.links.subjects[link]].id + " "
                + model.entities[model.links.objects[link]].id
        }
        #expect(
            Set(adoptions) == [
                "Arden Wells", "Arden Tolls", "Birk Wells", "Birk Ferry pact", "Dale Wells",
                "Dale Tolls", "Dale Ferry pact", "Esker Wells", "Esker Tolls", "Esker Ferry pact",
            ])
        #expect(adoptions.count == 10)
    }

    /// One such column is a fact, and so are two among many.
    @Test(arguments: [
        "State,Founded,Capital\nArden,1850,Ard\nBirk,1900,Bir\n",
        "id,name,founded,joined,area,seats,votes\na,A,1850,1990,12,3,9\nb,B,1900,1991,15,4,8\n",
        "who,whom,when,until\nA,B,2014,2015\nB,C,2015,2016\n",
    ])
    func `other tables are no wide ones`(text: String) throws {
        #expect(try !proposal(text).contains("policies-in"))
    }

    @Test func `columns of one name are told by their numbers`() throws {
        let text = try proposal("unit,Wells,Wells\na,2014,yes\nb,2015,no\n")
        #expect(text.contains("policies-in: [\"#2\", \"#3\"]"))
    }
}
