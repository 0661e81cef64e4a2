import Testing

@testable import DiffusionModel

/// What kinds mean is asked of the codebook, whatever they are called.
@Suite struct CodebookMeaningTests {
    private func kind(
        _ id: String, _ family: EntityKind.Family, in parent: String? = nil,
        nature: EntityKind.Nature? = nil, shape: EntityKind.Shape? = nil
    ) -> EntityKind {
        var kind = EntityKind(id: id, family: family, section: "entities")
        (kind.parent, kind.nature, kind.shape) = (parent, nature, shape)
        return kind
    }

    @Test func `a kind is what it says, else what a wider kind says`() {
        var book = Codebook()
        // The narrower kinds come first: a file may have them in any order.
        book.set(kind("hamlet", .actor, in: "town"))
        book.set(kind("town", .actor, in: "place", shape: .body))
        book.set(kind("place", .actor, nature: .region, shape: .region))
        book.set(kind("mayor", .actor, in: "place", nature: .person))
        #expect(book.nature(of: "hamlet") == .region)
        #expect(book.shape(of: "hamlet") == .body)
        #expect(book.nature(of: "mayor") == .person)
        #expect(book.shape(of: "mayor") == .region)
    }

    @Test func `a kind that nobody says anything of is a body or an event, without a look`() {
        var book = Codebook()
        book.set(kind("club", .actor))
        book.set(kind("thing", .item))
        book.set(kind("a", .item, in: "b"))
        book.set(kind("b", .item, in: "a"))
        #expect(
            ["club", "thing", "a", "absent"].map(book.nature) == [.body, .event, .event, .body])
        #expect(book.shape(of: "thing") == .plain)
    }

    @Test func `natures are of one family, and agreements and events join others`() {
        let joiners = EntityKind.Nature.allCases.filter(\.isJoiner)
        #expect(joiners == [.agreement, .event])
        #expect(
            EntityKind.Nature.allCases.filter { $0.family == .actor } == [.region, .person, .body])
    }

    @Test func `a giver pairs with its takers, and the relation says who acts`() {
        var book = Codebook()
        var (host, guest) = (
            LinkKind(id: "host", orientation: .backward),
            LinkKind(id: "guest", orientation: .forward)
        )
        (host.part, host.pairsWith, host.relation) = (.giver, ["guest", "absent"], "stays-with")
        guest.part = .taker
        var teacher = LinkKind(id: "teacher", orientation: .backward)
        (teacher.part, teacher.relation) = (.giver, "teaches")
        for kind in [host, guest, teacher] { book.set(kind) }
        book.set(LinkKind(id: "stays-with", orientation: .backward))
        book.set(LinkKind(id: "teaches", orientation: .forward))
        #expect(
            book.rolePairs == [
                .init(giver: 0, takers: [1], relation: 3),
                .init(giver: 2, takers: [], relation: 4),
            ])
        #expect((0..<5).map(book.isTakersDeed) == [true, false, false, false, false])
    }

    @Test func `memberships that have a relation are posts, and the relation is a move`() {
        var book = Codebook()
        var (post, bond) = (
            LinkKind(id: "serves-in", orientation: .both),
            LinkKind(id: "belongs-to", orientation: .both)
        )
        (post.isMembership, post.relation, bond.isMembership) = (true, "goes-over", true)
        book.set(post)
        book.set(bond)
        book.set(LinkKind(id: "goes-over", orientation: .forward))
        #expect((0..<3).map(book.isMembership) == [true, true, false])
        #expect((0..<3).map(book.isPost) == [true, false, false])
        #expect(["serves-in", "goes-over"].map(book.isMove) == [false, true])
    }
}
