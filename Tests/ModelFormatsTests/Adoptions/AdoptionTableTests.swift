import DiffusionModel
import Testing

@testable import ModelFormats

/// Tables of adoptions, written and read.
///
/// Oracle: the adoptions of the graph, counted by eye.
@Suite struct AdoptionTableTests: TableFiles {
    private static let yaml = """
        tributary: 1
        title: Invented
        sources: {gazette: {title: The Gazette}}
        regions: {a: Arden, b: {name: Birk, note: A note}, c: Corr}
        policies: {wells: Wells, tolls: {name: Tolls}}
        adoptions:
          - {actor: a, policy: wells, date: 2014-05, stage: done, evidence: gazette}
          - {actor: b, policy: wells, stage: begun}
          - {actor: b, policy: tolls, from: 2015, to: .., stage: done, weight: 2}
        links:
          - {link: a advises b, date: 2014, weight: 3}
        """

    @Test func `a row is who adopted what and when`() throws {
        let lines = try Written.lines(Self.yaml, .adoptions)
        #expect(lines == ["unit,policy,date", "a,wells,2014-05", "b,wells,", "b,tolls,"])
    }

    @Test func `what it cannot hold is counted`() throws {
        let model = try ReadText.model(Self.yaml, "a.yaml")
        #expect(
            GraphFormat.adoptions.losses(of: model) == [
                "the title", "1 link that is no adoption", "1 entity without an adoption",
                "4 descriptions of entities", "1 source", "1 row of evidence", "1 weight",
                "3 stages of links", "1 time of an adoption that is no moment",
            ])
    }

    @Test func `what it holds comes back, and no more is read into it`() throws {
        let model = try ReadText.model(Self.yaml, "a.yaml")
        let again = try Written.again(model, .adoptions)
        #expect(links(again) == links(model).filter { $0.hasSuffix("adoption") })
        let dates = again.links.indices.map { CSVFields.timing(again.timing(ofLink: $0)).date }
        #expect(dates.sorted() == ["", "", "2014-05"])
        #expect(try Written.text(again, .adoptions) == Written.text(model, .adoptions))
        #expect(GraphFormat.adoptions.losses(of: again).isEmpty)
    }

    @Test(arguments: [
        "unit,policy,date\na,wells,2014\n", "Adopter;Policy\na;wells\n",
        "actor,policy,date,stage\na,wells,2014,done\n", "policy\tunit\nwells\ta\n",
    ])
    func `a header of a unit and a policy says that rows are adoptions`(text: String) throws {
        for name in ["a.csv", "-"] {
            let read = try read([(name, text)])
            #expect(links(read.model) == ["a adopts wells adoption"], "\(name)")
            #expect(read.warnings.isEmpty)
        }
    }

    @Test(arguments: ["unit,wells\na,2014\n", "unit,policy,price\na,wells,3\n", "policy\nwells\n"])
    func `any other header needs a map, and says so`(text: String) {
        #expect(throws: InvalidModel.self) { try read([("a.csv", text)]) }
    }

    @Test func `a date that may be either way is asked for with its place`() throws {
        let error = #expect(throws: InvalidModel.self) {
            try read([("a.csv", "unit,policy,date\na,wells,03/04/2014\n")])
        }
        let place = try #require(error?.diagnostics.first { $0.severity == .error }?.location)
        #expect(AliasResolution.words(place) == "a.csv:2:9")
    }
}
