import Testing

@testable import Exhibits

/// How the parts of a statement become a sentence.
///
/// Oracle: by hand from the rule that is written at `Statement`: only a name that is sure to be a
/// singular is followed by a verb in the singular, any other by a colon.
@Suite struct StatementTests {
    private static let ash = Statement.Party(id: "ash", name: "Ash", isSingular: true)
    private static let birch = Statement.Party(id: "birch", name: "Birch", isSingular: true)
    private static let guild = Statement.Party(id: "guild", name: "The guilds", isSingular: false)

    @Test func `a name that may be a plural has a colon before the verb`() {
        #expect(Statement(Self.ash, "advises", Self.birch).text == "Ash advises Birch")
        #expect(Statement(Self.guild, "advises", Self.birch).text == "The guilds: advises Birch")
        // Whoever is no subject needs no verb.
        #expect(Statement(Self.ash, "advises", Self.guild).text == "Ash advises The guilds")
    }

    @Test func `title, time, direction and policies follow in this order`() {
        var statement = Statement(Self.ash, "joins", Self.birch)
        statement.title = "Reeve"
        statement.time = "from 2011 to 2014"
        statement.isDirectionUnknown = true
        statement.policies = [Statement.Party(id: "p", name: "Rents", isSingular: false)]
        #expect(
            statement.text
                == "Ash joins Birch (Reeve), from 2011 to 2014 (direction not stated), about Rents")
    }

    @Test(arguments: [
        ([], "Ash joins Birch"), (["P"], "Ash joins Birch, about P"),
        (["P", "Q"], "Ash joins Birch, about P and Q"),
        (["P", "Q", "R"], "Ash joins Birch, about P, Q and R"),
    ])
    func `policies are listed`(names: [String], right: String) {
        var statement = Statement(Self.ash, "joins", Self.birch)
        statement.policies = names.map { Statement.Party(id: $0, name: $0, isSingular: false) }
        #expect(statement.text == right)
    }

    /// One colon is enough for a sentence.
    @Test func `the item follows a colon, or stands in brackets where there is one already`() {
        let tour = Statement.Party(id: "tour", name: "the tour", isSingular: true)
        var one = Statement(Self.ash, "visits", Self.birch)
        var many = Statement(Self.guild, "visits", Self.birch)
        (one.item, many.item) = (tour, tour)
        (one.time, many.time) = ("2012", "2012")
        #expect(one.text == "Ash visits Birch: the tour, 2012")
        #expect(many.text == "The guilds: visits Birch (the tour), 2012")
    }

    @Test func `what stands aside follows its name, and a move has two places`() {
        var ada = Self.ash
        ada.aside = " (its council)"
        var move = Statement(ada, "moves from", Self.birch)
        move.destination = (" to ", Self.guild)
        #expect(move.text == "Ash (its council) moves from Birch to The guilds")
        #expect(move.destination?.words == " to ")
        #expect(move.destination?.party == Self.guild)
        move.destination = nil
        #expect(move.text == "Ash (its council) moves from Birch")
    }

    /// As something falls or stands it is called by its item, which alone is enough.
    @Test func `a label is the item's name, else the words without time and policies`() {
        var statement = Statement(Self.ash, "holds office at", Self.birch)
        (statement.time, statement.title) = ("2012", "Reeve")
        statement.policies = [Self.guild]
        #expect(statement.label == "Ash holds office at Birch (Reeve)")
        statement.item = Statement.Party(id: "pact", name: "Pact", isSingular: true)
        #expect(statement.label == "Pact")
    }

    @Test func `runs know every entity that they name, and nothing else`() {
        var statement = Statement(Self.ash, "moves from", Self.birch)
        statement.destination = (" to ", Self.guild)
        statement.item = Statement.Party(id: "pact", name: "Pact", isSingular: true)
        statement.policies = [Statement.Party(id: "p", name: "Rents", isSingular: false)]
        let ids = statement.runs.compactMap { run in
            if case .entity(let id, _) = run { id } else { nil }
        }
        #expect(ids == ["ash", "birch", "guild", "pact", "p"])
        #expect(statement.runs.map(\.text).joined() == statement.text)
    }
}
