import Testing
import Tributary

/// Typed rows of answers about an invented river.
///
/// Oracle: by hand from the file.
@Suite struct AnswerTests {
    private static let river = """
        tributary: 1
        sources: {book: {title: Book of the river}, log: {title: Log}}
        regions:
          spring: {name: Spring}
          mill: {name: Mill}
          mouth: {name: Mouth, aliases: [Delta]}
        policies: {tolls: Tolls}
        links:
          - {link: mill learns-from spring, date: 2001, policy: tolls, evidence: book}
          - {link: mouth learns-from mill, date: 2003, policy: tolls, evidence: [book, {source: log, \
        stance: disputes}]}

        """

    private func graph() throws -> Graph { try Graph(yaml: Self.river) }

    @Test func `a path has its actors, steps, days and sources`() throws {
        let paths = try graph().paths(from: "Spring", to: "Delta")
        let path = try #require(paths.rows.first)
        #expect(paths.count == 1)
        #expect(path.rank == 1)
        #expect(path.actors.map(\.id) == ["spring", "mill", "mouth"])
        #expect(path.chronology == .certain)
        #expect(path.departure.earliest.description == "2001-01-01")
        #expect(path.arrival.latest.description == "2003-12-31")
        #expect(path.policies.map(\.name) == ["Tolls"])
        let step = path.steps[1]
        #expect(step.kinds == ["learns-from"])
        #expect(step.links == ["mouth.learns-from.mill.2003"])
        #expect(step.sources == ["book"])
        #expect(step.disputedBy == ["log"])
        #expect(step.omittedBy == [])
        #expect(step.statement.text == "Mouth learns from Mill, 2003, about Tolls")
    }

    @Test func `statements cite what the answer lists`() throws {
        let paths = try graph().paths(from: "Spring", to: "Mouth")
        #expect(
            paths.statements.map(\.text) == [
                "Mill learns from Spring, 2001, about Tolls [1]",
                "Mouth learns from Mill, 2003, about Tolls [1; disputed by 2]",
            ])
        #expect(paths.citations.map(\.chain) == [["book"], ["log"]])
        #expect(paths.table.columnNames.first == "rank")
    }

    @Test func `those upstream come by paths`() throws {
        let upstream = try graph().upstream(of: "mouth")
        #expect(upstream.rows.map(\.actor.name) == ["Mill", "Spring"])
        #expect(upstream.rows.map(\.hops) == [1, 2])
        #expect(upstream.rows[1].neighbour.name == "Mill")
        #expect(upstream.rows[1].path.actors.map(\.name) == ["Spring", "Mill", "Mouth"])
        #expect(upstream.rows[1].policies.map(\.id) == ["tolls"])
    }

    @Test func `counts by day are those on which somebody more is reached`() throws {
        let days = try graph().downstreamOverTime(of: "spring")
        // Possible as early as the years begin, certain once they are over.
        #expect(days.rows.map(\.possible) == [1, 1, 2, 2])
        #expect(days.rows.map(\.certain) == [0, 1, 1, 2])
    }

    @Test func `whoever nobody reaches is told why`() throws {
        let none = try graph().downstream(of: "mouth")
        #expect(none.isEmpty)
        #expect(none.whyEmpty?.hasPrefix("nothing is downstream of Mouth") == true)
    }

    @Test func `ranks are by the measure, ties by id`() throws {
        let ranking = try graph().ranking(by: .betweenness, .degree)
        #expect(ranking.rows.map(\.actor.id) == ["mill", "mouth", "spring"])
        #expect(ranking.rows.map(\.scores) == [[1, 2], [0, 1], [0, 1]])
        #expect(ranking.limited(to: 1).rows.map(\.rank) == [1])
        let links = try graph().linkRanking()
        #expect(links.rows.map(\.score) == [2, 2])
        #expect(links.rows[0].statement.text == "Mouth learns from Mill, 2003")
        #expect(links.rows[0].links == ["mouth.learns-from.mill.2003"])
        #expect(links.rows[0].upstream.id == "mill")
        #expect(links.rows[0].downstream.id == "mouth")
    }

    @Test func `groups, brokers, cuts and gates are typed`() throws {
        let graph = try graph()
        #expect(try graph.groups().rows.map(\.actor.id) == ["mill", "mouth", "spring"])
        #expect(try graph.groups().rows.map(\.size) == [3, 3, 3])
        let broker = try #require(try graph.brokers().rows.first)
        // All are of one kind, so whoever stands between two is a coordinator.
        #expect((broker.actor.id, broker.counts) == ("mill", [1, 0, 0, 0, 0]))
        let cuts = try graph.chokepoints().rows
        #expect(cuts.map(\.cutsOff) == [1, 1, 1])
        #expect(cuts.first?.thing == .actor(try graph.resolve("mill")))
        guard case .link(let statement, let ids) = cuts[1].thing else {
            Issue.record("a link falls after the actor")
            return
        }
        #expect(statement.text == "Mill learns from Spring, 2001")
        #expect(ids == ["mill.learns-from.spring.2001"])
        let gate = try #require(try graph.gates(.downstream, of: "spring").rows.first)
        #expect((gate.actor.id, gate.behind, gate.after.id) == ("mill", 1, "spring"))
        #expect(try graph.measures().rows.map(\.nodes) == [3])
        let between = try graph.separation(from: "spring", to: "mouth").rows
        #expect(between.map(\.role) == [.gate, .actorCut, .linkCut])
        #expect(between[0].thing == between[1].thing)
        let none = try graph.separation(from: "mouth", to: "spring")
        #expect(none.isEmpty)
        #expect(none.whyEmpty?.hasPrefix("no path leads from Mouth to Spring") == true)
    }

    @Test func `an unknown column leaves rows as they are`() throws {
        let ranking = try graph().ranking(by: .degree)
        #expect(ranking.sorted(by: "nothing").rows == ranking.rows)
    }
}
