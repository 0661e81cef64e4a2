import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// What is said of who holds a post in one region and then in another.
///
/// Oracle: by hand from the bounds of the posts: only who surely left the first post before the
/// second began is said to move, and only what surely began first is said to be first.
@Suite struct MoveStatementTests: SmallGraphs {
    /// What the moves between the first post and the second state, and those back if there are any.
    private func said(
        _ first: String, _ second: String, _ orientations: [String: Orientation] = [:]
    ) throws -> Set<String> {
        try moves(
            """
            regions: {a: Ash, b: Birch}
            officials: {o: {name: Olga, posts: [{at: a, \(first)}, {at: b, \(second)}]}}
            """, orientations)
    }

    /// Posts themselves are edges too where two of them may be held at once.
    private func moves(
        _ body: String, _ orientations: [String: Orientation] = [:]
    ) throws -> Set<String> {
        let network = try network(body, .region, orientations: orientations)
        let moves = network.edges.filter { $0.carrier != nil }
        return Set(
            moves.map { Statement($0, in: network.model, namingPolicies: false).text })
    }

    @Test func `who left before the next post began moves`() throws {
        #expect(
            try said("to: 2010", "from: 2012")
                == ["Olga moves from Ash (until 2010) to Birch (from 2012)"])
        // On one day at most.
        #expect(
            try said("from: 2008, to: 2011-05-01", "from: 2011-05-01")
                == ["Olga moves from Ash (2008 to 1 May 2011) to Birch (from 1 May 2011)"])
    }

    @Test func `who may have kept the first post holds both`() throws {
        #expect(
            try said("from: 2008", "from: 2011")
                == ["Olga holds posts in Ash (from 2008) and then in Birch (from 2011)"])
        // Either may have begun first, so that a policy may go either way.
        let (ash, birch) = ("Ash (2011 to 2013)", "Birch (2011 to 2014)")
        #expect(
            try said("from: 2011, to: 2013", "from: 2011, to: 2014") == [
                "Olga holds posts in \(ash) and perhaps later in \(birch)",
                "Olga holds posts in \(birch) and perhaps later in \(ash)",
            ])
    }

    @Test func `what is intended is told so, of the move as of the posts`() throws {
        #expect(
            try said("to: 2010", "from: 2012, stage: intended")
                == ["Olga is to move from Ash (until 2010) to Birch (from 2012)"])
        #expect(
            try said("from: 2008", "from: 2012, stage: intended")
                == ["Olga is to hold posts in Ash (from 2008) and then in Birch (from 2012)"])
    }

    @Test func `agency, title and time of a post stand behind its region`() throws {
        let words = try moves(
            """
            regions: {a: Ash, b: Birch}
            agencies: {office: {name: Ash Mint, acts-for: a}}
            officials:
              o:
                name: Olga
                posts:
                  - {at: office, title: Clerk, to: 2010}
                  - {at: b, title: Reeve, from: 2012}
            """)
        #expect(
            words == [
                "Olga moves from Ash (its Mint, Clerk, until 2010) to Birch (Reeve, from 2012)"
            ])
    }

    @Test func `a move that is turned round keeps each post with its region`() throws {
        let turned = try said("to: 2010", "from: 2012", ["moves": .backward])
        #expect(turned == ["Olga moves from Ash (until 2010) to Birch (from 2012)"])
    }
}
