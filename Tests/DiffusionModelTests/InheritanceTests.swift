import Testing

@testable import DiffusionModel

/// What a link says once it has inherited from its item, its kind and its file.
///
/// Oracle: the sentences of the semantics, sections 1 to 3, each with a graph that holds another
/// answer at every place from which it might be taken.
@Suite struct InheritanceTests {
    private let region: EntityIndex = 0
    private let tour: EntityIndex = 1
    private let envoy: EntityIndex = 2

    private func rows(_ source: SourceIndex) -> [EvidenceRow] {
        [EvidenceRow(chain: [source], writtenVia: 0)]
    }

    private func moment(_ text: String) throws -> Timing {
        .moment(try PartialDate(parsing: text))
    }

    /// A region, an item that states everything and an official with evidence; no link yet.
    private func model() throws -> GraphModel {
        var codebook = Codebook()
        codebook.set(LinkKind(id: "plain", orientation: .forward))
        var kind = LinkKind(id: "emulates", orientation: .backward)
        kind.mechanism = .emulation
        codebook.set(kind)
        var model = GraphModel(codebook: codebook)
        model.header.cite = rows(0)
        var item = EntityDetail()
        item.timing = try moment("2018")
        (item.stage, item.mechanisms, item.coder) = (.begun, [.coercion], "ann")
        item.likelihood = Likelihood(0.5, text: "0.5")
        item.evidence = rows(1)
        var official = EntityDetail()
        official.evidence = rows(2)
        model.entities = [
            Entity(id: "a", kind: "region"), Entity(id: "tour", kind: "visit", detail: item),
            Entity(id: "envoy", kind: "official", detail: official),
        ]
        return model
    }

    /// Appends a link that says nothing itself.
    private func adding(
        _ model: GraphModel, from subject: EntityIndex, kind: Int = 0, as origin: LinkOrigin
    ) -> GraphModel {
        var model = model
        model.links.append(
            LinkRow(subject: subject, kind: kind, object: region, origin: origin))
        return model
    }

    @Test func `a role says what its item says`() throws {
        let model = adding(try model(), from: tour, as: .role)
        #expect(model.item(ofLink: 0) == tour)
        #expect(try model.timing(ofLink: 0) == moment("2018"))
        #expect(model.sharesDayOfItem(0))
        #expect(model.stage(ofLink: 0) == .begun)
        #expect(model.mechanisms(ofLink: 0) == [.coercion])
        #expect(model.likelihood(ofLink: 0)?.value == 0.5)
        #expect(model.coder(ofLink: 0) == "ann")
        #expect(model.evidence(ofLink: 0) == rows(1))
    }

    @Test func `what a role says itself goes before its item`() throws {
        var model = try model()
        var row = LinkRow(subject: tour, kind: 0, object: region, origin: .role)
        row.timing = try moment("2019")
        var detail = LinkDetail()
        (detail.stage, detail.mechanisms, detail.coder) = (.done, [.learning], "bob")
        detail.likelihood = Likelihood(0.25, text: "0.25")
        detail.evidence = rows(3)
        row.detail = detail
        model.links.append(row)
        #expect(try model.timing(ofLink: 0) == moment("2019"))
        #expect(!model.sharesDayOfItem(0))
        #expect(model.stage(ofLink: 0) == .done)
        #expect(model.mechanisms(ofLink: 0) == [.learning])
        #expect(model.likelihood(ofLink: 0)?.value == 0.25)
        #expect(model.coder(ofLink: 0) == "bob")
        #expect(model.evidence(ofLink: 0) == rows(3))
    }

    /// A link to or from an item that is no role of it has nothing of it.
    @Test(arguments: [LinkOrigin.written, .post, .actsFor, .adoption])
    func `no other link takes the time, stage or likelihood of its ends`(
        origin: LinkOrigin
    ) throws {
        let model = adding(try model(), from: tour, as: origin)
        #expect(model.item(ofLink: 0) == nil)
        #expect(model.timing(ofLink: 0) == nil)
        #expect(!model.sharesDayOfItem(0))
        #expect(model.stage(ofLink: 0) == .unknown)
        #expect(model.mechanisms(ofLink: 0) == [])
        #expect(model.likelihood(ofLink: 0) == nil)
        #expect(model.coder(ofLink: 0) == nil)
    }

    /// Posts and `acts-for` stand on the line of their subject; lists of links are the file's.
    @Test(arguments: [
        (LinkOrigin.post, SourceIndex(2), false), (.actsFor, 2, false), (.role, 2, false),
        (.written, 0, true), (.adoption, 0, true),
    ])
    func `evidence comes from the line that a link stands on`(
        origin: LinkOrigin, source: SourceIndex, isBare: Bool
    ) throws {
        var model = adding(try model(), from: envoy, as: origin)
        #expect(model.evidence(ofLink: 0) == rows(source))
        #expect(model.owner(ofLink: 0) == (isBare ? nil : envoy))
        #expect(model.isBare(0) == isBare)
        // One who says nothing of its own evidence has the file's, as its links have.
        model.entities[envoy] = Entity(id: "envoy", kind: "official")
        #expect(model.evidence(ofLink: 0) == rows(0))
    }

    @Test func `a link that states anything is not bare`() throws {
        var model = try model()
        var row = LinkRow(subject: region, kind: 0, object: region)
        row.detail = LinkDetail()
        row.detail?.note = "a word"
        model.links.append(row)
        #expect(!model.isBare(0))
    }

    @Test func `a kind gives its mechanism where neither link nor item has one`() throws {
        let model = try model()
        let written = adding(model, from: region, kind: 1, as: .written)
        #expect(written.mechanisms(ofLink: 0) == [.emulation])
        #expect(written.kindID(ofLink: 0) == "emulates")
        let role = adding(model, from: tour, kind: 1, as: .role)
        #expect(role.mechanisms(ofLink: 0) == [.coercion])
    }

    /// To say that there is no evidence is to say something: nothing is inherited.
    @Test func `evidence that is said to be none stays none`() throws {
        var model = try model()
        var row = LinkRow(subject: tour, kind: 0, object: region, origin: .role)
        row.detail = LinkDetail()
        row.detail?.evidence = []
        model.links.append(row)
        #expect(model.evidence(ofLink: 0) == [])
    }
}
