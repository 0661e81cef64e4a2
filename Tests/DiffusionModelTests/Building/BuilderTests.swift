import Testing

@testable import DiffusionModel

/// Graphs that programs put together: those that fit, and those with every mistake in them.
@Suite struct BuilderTests {
    /// Two regions, a policy, two sources, and kinds `learns-from` and `about` at 0 and 1.
    private func builder() -> GraphModel.Builder {
        var codebook = Codebook()
        for id in ["region", "policy"] {
            codebook.set(EntityKind(id: id, family: .actor, section: "regions"))
        }
        codebook.set(LinkKind(id: "learns-from", orientation: .backward))
        codebook.set(LinkKind(id: "about", orientation: .none))
        var builder = GraphModel.Builder(codebook: codebook)
        builder.add(Entity(id: "a", kind: "region"))
        builder.add(Entity(id: "b", kind: "region"))
        builder.add(Entity(id: "p", kind: "policy"))
        builder.add(Source(id: "report"))
        builder.add(Source(id: "a", entity: 0))
        return builder
    }

    /// The problems of a graph, a line each.
    private func problems(_ change: (inout GraphModel.Builder) -> Void) -> [String] {
        var builder = builder()
        change(&builder)
        do throws(InvalidParts) {
            _ = try builder.build()
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    private func entity(_ id: String, _ set: (inout EntityDetail) -> Void) -> Entity {
        var detail = EntityDetail()
        set(&detail)
        return Entity(id: id, kind: "region", detail: detail)
    }

    // MARK: - What fits

    @Test func `links by ids and by places are the same links`() throws {
        var builder = builder()
        var named = NamedLink("b", "learns-from", "a")
        named.policies = ["p"]
        named.weight = 2
        #expect(builder.add(named) == 0)
        var row = LinkRow(subject: 1, kind: 0, object: 0)
        row.detail = LinkDetail()
        row.detail?.evidence = [EvidenceRow(chain: [0, 1], writtenVia: 1)]
        #expect(builder.add(row) == 1)
        builder.header.title = "Two ways"
        let model = try builder.build()
        #expect(model.header.title == "Two ways" && model.links.count == 2)
        #expect(model.links.subjects == [1, 1] && model.links.objects == [0, 0])
        #expect(model.links.kinds == [0, 0] && model.links.weight(at: 0) == 2)
        #expect(model.links.policies(at: 0) == [2] && model.links.policies(at: 1) == [])
        #expect(model.evidence(ofLink: 1).map(\.chain) == [[0, 1]])
        #expect(model.entitiesByID() == ["a": 0, "b": 1, "p": 2])
    }

    @Test func `what is named may be added later`() throws {
        var builder = builder()
        builder.add(NamedLink("c", "learns-from", "a"))
        builder.add(entity("c") { $0.within = [4] })
        builder.add(Entity(id: "d", kind: "region"))
        let model = try builder.build()
        #expect(model.links.subjects == [3] && model.entities[3].detail.within == [4])
        #expect(try GraphModel.Builder(codebook: Codebook()).build().entities.isEmpty)
    }

    // MARK: - What does not

    @Test func `a link to what is not there is named`() {
        let found = problems {
            $0.add(LinkRow(subject: 0, kind: 0, object: 99))
            $0.add(LinkRow(subject: -1, kind: 1, object: 0))
        }
        #expect(
            found == [
                "link 0: entity 99 is named; expected is one of the first 3",
                "link 1: entity -1 is named; expected is one of the first 3",
            ])
    }

    @Test func `a kind that the codebook does not have is named`() {
        let found = problems {
            $0.add(LinkRow(subject: 0, kind: 70_000, object: 1))
            $0.add(LinkRow(subject: 0, kind: -1, object: 1))
        }
        #expect(
            found == [
                "link 0: kind 70000 is named; expected is one of the codebook's first 2",
                "link 1: kind -1 is named; expected is one of the codebook's first 2",
            ])
    }

    @Test func `a kind beyond what two bytes count is refused`() {
        var codebook = Codebook()
        codebook.set(EntityKind(id: "node", family: .actor, section: "entities"))
        for number in 0...LinkTable.mostKinds {
            codebook.set(LinkKind(id: "k\(number)", orientation: .forward))
        }
        var builder = GraphModel.Builder(codebook: codebook)
        builder.add(Entity(id: "a", kind: "node"))
        builder.add(LinkRow(subject: 0, kind: LinkTable.mostKinds - 1, object: 0))
        #expect(throws: Never.self) { try builder.build() }
        builder.add(LinkRow(subject: 0, kind: LinkTable.mostKinds, object: 0))
        #expect(throws: InvalidParts.self) { try builder.build() }
    }

    @Test func `names that stand for nothing are named, all at once`() {
        let found = problems {
            var link = NamedLink("a", "learnt-from", "x")
            link.policies = ["q"]
            $0.add(link)
            $0.add(Entity(id: "c", kind: "planet"))
        }
        #expect(
            found == [
                "entity 3: the codebook has no kind 'planet'", "link 0: nothing has the id 'x'",
                "link 0: nothing has the id 'q'", "link 0: the codebook has no kind 'learnt-from'",
            ])
    }

    @Test func `an id stands on one thing`() {
        let found = problems { builder in
            builder.add(Entity(id: "b", kind: "region"))
            builder.add(Source(id: "report"))
            builder.add(Source(id: "p"))
            builder.add(Source(id: "bee", entity: 1))
            builder.add(View(id: "front"))
            builder.add(View(id: "front"))
            for id in ["one", "one", "a"] {
                var row = LinkRow(subject: 0, kind: 0, object: 1)
                row.detail = LinkDetail()
                row.detail?.id = id
                builder.add(row)
            }
        }
        let twice = " stands on something else already"
        #expect(
            found == [
                "entity 3: the id 'b'" + twice, "source 2: the id 'report'" + twice,
                "source 3: the id 'p'" + twice,
                "source 4: a source that is the entity 'b' has the id 'bee'; expected is the "
                    + "entity's",
                "view 'front': the id 'front'" + twice, "link 1: the id 'one'" + twice,
                "link 2: the id 'a'" + twice,
            ])
    }

    @Test func `nothing lies within itself, and no word passes through itself`() {
        let found = problems { builder in
            builder.add(entity("c") { $0.within = [4] })
            builder.add(entity("d") { $0.within = [3] })
            var own = Source(id: "own")
            own.via = [2]
            builder.add(own)
        }
        #expect(
            found == [
                "entity 3: 'c' lies within or passes through itself",
                "entity 4: 'd' lies within or passes through itself",
                "source 2: 'own' lies within or passes through itself",
            ])
    }

    @Test func `sources, speakers and holders that are not there are named`() {
        let found = problems { builder in
            var heard = EvidenceRow(chain: [7], writtenVia: 0)
            heard.speaker = 8
            builder.header.cite = [heard, EvidenceRow(chain: [], writtenVia: 0)]
            builder.add(
                entity("c") { $0.positions = [Position(holder: 9, stance: .denies)] })
            var source = Source(id: "s", entity: 10)
            source.dependsOn = [11]
            builder.add(source)
            var row = LinkRow(subject: 0, kind: 0, object: 1)
            row.detail = LinkDetail()
            row.detail?.policies = [12]
            builder.add(row)
            var view = View(id: "front")
            view.only = [13]
            builder.add(view)
        }
        #expect(
            found == [
                "header: source 7 is named; expected is one of the first 3",
                "header: entity 8 is named; expected is one of the first 4",
                "header: a row of evidence names no source",
                "entity 3: source 9 is named; expected is one of the first 3",
                "source 2: entity 10 is named; expected is one of the first 4",
                "source 2: source 11 is named; expected is one of the first 3",
                "link 0: entity 12 is named; expected is one of the first 4",
                "view 'front': entity 13 is named; expected is one of the first 4",
            ])
    }
}
