import DiffusionModel
import Testing

@testable import ModelFormats

/// What one file has for its own sake and another as context, and what several files list alike.
///
/// Oracle: what one file has for its own sake is no context; parts of one thing unite.
@Suite struct UnitedContextTests {
    private func read(_ texts: [String]) throws -> GraphModel {
        try ModelReader.read(
            texts.enumerated().map { InputFile(name: "\($0).yaml", bytes: Array($1.utf8)) }
        ).model
    }

    private func links(_ model: GraphModel) -> [String] {
        model.links.indices.map { link in
            let (ends, detail) = (model.links[link], model.links.detail(at: link))
            return "\(model.entities[ends.subject].id) \(model.kind(ofLink: link).id) "
                + "\(model.entities[ends.object].id)\(detail?.isContext == true ? " context" : "")"
        }.sorted()
    }

    private static let plain = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        officials: {o: {name: O, posts: [{at: a, from: 2010}, b]}}
        agencies: {g: {name: G, acts-for: [a, b]}}
        events: {v: {kind: visit, name: V, visitor: [a, c], visited: b}}
        links: [{id: x, link: a visits b, date: 2014}]
        """
    private static let context = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        officials: {o: {name: O, posts: [{at: a, from: 2010, context: true}]}}
        agencies: {g: {name: G, acts-for: {who: a, context: true}}}
        events: {v: {kind: visit, name: V, visitor: [{who: a, context: true}], visited: [{who: b, context: true}]}}
        links: [{id: x, link: a visits b, date: 2014, context: true}]
        """

    private static let whole = [
        "a visits b", "g acts-for a", "g acts-for b", "o holds-office a", "o holds-office b",
        "v visited b", "v visitor a", "v visitor c",
    ]

    @Test func `a link that is plain in one file is no context, whichever file comes first`() throws
    {
        for texts in [[Self.plain, Self.context], [Self.context, Self.plain]] {
            #expect(links(try read(texts)) == Self.whole)
        }
        #expect(links(try read([Self.context])).allSatisfy { $0.hasSuffix("context") })
    }

    @Test func `what is context in both files is context once`() throws {
        #expect(links(try read([Self.context, Self.context])) == links(try read([Self.context])))
    }

    @Test func `lists of several files unite thing by thing`() throws {
        let other = "tributary: 1\nevents: {v: {kind: visit, name: V, visitor: [a, b]}}\n"
        #expect(
            links(try read([Self.plain, other])) == (Self.whole + ["v visitor b"]).sorted())
        // What one of them cites is added.
        let cited =
            "tributary: 1\nsources: {s: S}\nevents: {v: {kind: visit, name: V, visitor: [a, b], evidence: s}}\n"
        #expect(
            links(try read([Self.plain, cited]))
                == (Self.whole + ["v visitor b"]).sorted())
    }

    @Test func `other values under one id are a mistake`() {
        let other = Self.context.replacing("2014, context: true}]", with: "2015, context: true}]")
        let faults = ReadText.faults([("0.yaml", Self.plain), ("1.yaml", other)])
        #expect(faults.map(\.code) == [.contradiction])
    }

    @Test func `an adoption that two files have under one id stands once`() throws {
        let plain =
            "tributary: 1\nregions: {a: A}\npolicies: {p: P}\n"
            + "adoptions: [{id: x, actor: a, policy: p, date: 2014}]\n"
        let context = plain.replacing("2014}", with: "2014, context: true}")
        for texts in [[plain, plain], [plain, context], [context, plain]] {
            #expect(links(try read(texts)) == ["a adopts p"])
        }
        let other = plain.replacing("2014", with: "2015")
        #expect(
            ReadText.faults([("0.yaml", plain), ("1.yaml", other)]).map(\.code)
                == [.contradiction])
    }

    // MARK: - Losses of tables

    @Test func `evidence that is said to be none is named where tables lose it`() throws {
        let text = """
            tributary: 1
            sources: {s: S}
            regions: {a: A, b: B}
            events: {v: {kind: visit, name: V, evidence: s, visitor: {who: a, evidence: []}, visited: b}}
            links: [{link: a visits b, evidence: []}]
            """
        let model = try read([text])
        let losses = GraphFormat.csvFolder.losses(of: model)
        #expect(losses == ["1 statement that a link has no evidence"])
        #expect(GraphFormat.csvFolder.losses(of: try read([Self.plain])).isEmpty)
    }

    @Test func `zero bytes are named where tables lose them`() throws {
        let text =
            #"{"tributary": 1, "regions": {"a": {"name": "A\u0000", "note": "x"}, "b": "B"}}"#
        let file = InputFile(name: "t.json", bytes: Array(text.utf8), format: .json)
        let model = try ModelReader.read([file]).model
        #expect(GraphFormat.csvFolder.losses(of: model) == ["1 zero byte in a text"])
    }
}
