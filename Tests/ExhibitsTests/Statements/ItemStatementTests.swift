import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What is said of two who are joined by an agreement or an event.
///
/// Oracle: by hand from the roles of the small graphs and the words of the codebook: who takes does
/// what the pair of roles is called, whoever else is there only takes part.
@Suite struct ItemStatementTests: SmallGraphs {
    private static let regions = "regions: {a: Ash, b: Birch, c: Cedar}\n"

    private func said(_ body: String) throws -> Set<String> {
        Set(try network(Self.regions + body).statements())
    }

    @Test func `the taker does with the giver what the pair of roles is called`() throws {
        #expect(
            try said("events: {e: {kind: visit, name: Tour, date: 2012, visitor: b, visited: a}}")
                == ["Birch visits Ash: Tour, 2012"])
        #expect(
            try said("agreements: {e: {name: Pact, date: 2012, model: a, learner: b}}")
                == ["Birch learns from Ash: Pact, 2012"])
    }

    /// Training flows forward: the giver is who acts.
    @Test func `the giver acts where the relation flows forward`() throws {
        #expect(
            try said("events: {e: {kind: training, name: Course, trainer: a, trainee: b}}")
                == ["Ash trains Birch: Course, undated"])
    }

    @Test func `what is only intended is told so`() throws {
        let body = "agreements: {e: {name: Pact, stage: intended, "
        #expect(
            try said(body + "model: a, learner: b}}")
                == ["Birch aims to learn from Ash: Pact, undated"])
        #expect(
            try said(body + "parties: [a, b]}}").first?.contains("plans to sign an agreement with")
                == true)
        #expect(
            try said(body + "model: a, parties: c}}").allSatisfy {
                $0.contains("is to take part with")
            })
    }

    /// An edge each way, as nobody states which of the two a policy goes.
    @Test func `parties to an agreement sign it with each other, others take part`() throws {
        let rest = ", 2012 (direction not stated)"
        #expect(
            try said("agreements: {e: {name: Pact, date: 2012, parties: [a, b]}}") == [
                "Ash signs an agreement with Birch: Pact" + rest,
                "Birch signs an agreement with Ash: Pact" + rest,
            ])
        #expect(
            try said("events: {e: {name: Fair, date: 2012, parties: [a, b]}}") == [
                "Ash takes part with Birch: Fair" + rest, "Birch takes part with Ash: Fair" + rest,
            ])
    }

    /// Whoever leads the whole is not said to lead the other one.
    @Test func `who leads is named as who takes part with whom, on either side`() throws {
        let region = try said("events: {e: {name: Fair, date: 2012, parties: b, led-by: c}}")
        #expect(region == ["Birch takes part with Cedar, which leads: Fair, 2012"])
        let person = try said(
            """
            officials: {o: Ivo}
            events: {e: {name: Fair, date: 2012, parties: b, led-by: o}}
            """)
        #expect(person == ["Birch takes part with Ivo, who leads: Fair, 2012"])
    }

    @Test(arguments: [
        // No more than its kind, with or without a word before it.
        ("Visit", "visit"), ("River visit", "river visit"), ("Event", "event"),
        // A name proper, one that is somebody's, and one that does not end with the kind.
        ("River Visit", "River Visit"), ("Birch visit", "Birch visit"),
        ("Visit to the dams", "Visit to the dams"),
    ])
    func `a description of the kind stands in small letters`(name: String, words: String) throws {
        #expect(
            try said("events: {e: {kind: visit, name: \(name), visitor: b, visited: a}}")
                == ["Birch visits Ash: \(words), undated"])
    }

    @Test func `who acts for a region in an item is named behind it, leaders as such`() throws {
        let network = try network(
            Self.regions + """
                agencies:
                  bench: {name: Birch bench, acts-for: b}
                  guild: {name: Guild, acts-for: b}
                events:
                  e: {name: Fair, date: 2012, parties: [a, bench], led-by: guild}
                """, .region)
        #expect(
            Set(network.statements()) == [
                "Ash takes part with Birch (its bench, led by Guild): Fair, 2012",
                "Birch (its bench, led by Guild) takes part with Ash: Fair, 2012",
            ])
    }
}
