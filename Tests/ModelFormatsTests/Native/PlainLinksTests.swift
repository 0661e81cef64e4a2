import DiffusionModel
import TestSupport
import Testing
import Texts

@testable import ModelFormats

/// Links that say little are written as documents are that are built of them.
///
/// Oracle: the document of each link, written by `JSONText` and `YAMLText` as any other value is.
@Suite struct PlainLinksTests {
    private static let ids = [
        "a", "b-2", "-c", "x y", "\"q\"", "宁夏", "true", "12", "a_b", "a:b", "#h",
        String(repeating: "long-", count: 12) + "x",
    ]

    private func random(_ seed: UInt64) throws -> GraphModel {
        var random = SeededGenerator(seed: seed)
        var codebook = Codebook()
        for id in ["visits", "new kind", "1"] {
            codebook.set(LinkKind(id: id, orientation: .forward))
        }
        var model = GraphModel.Builder(codebook: codebook).parts
        model.entities = .init(Self.ids.map { Entity(id: $0, kind: "node") })
        let dates = try ["2018", "by 2018-11-27", "201X"].map { try PartialDate(parsing: $0) }
        let times: [Timing?] = [
            nil, .moment(dates[0]), .seen(dates[1]), .lasting(from: dates[2], to: .open),
            .moment(dates[1]),
        ]
        for _ in 0..<100 {
            var row = LinkRow(
                subject: EntityIndex(Int.random(in: Self.ids.indices, using: &random)),
                kind: Int.random(in: 0..<3, using: &random),
                object: EntityIndex(Int.random(in: Self.ids.indices, using: &random)))
            row.timing = times.randomElement(using: &random) ?? nil
            row.weight = [nil, 0.5, 1e-7, 3, 1e300].randomElement(using: &random) ?? nil
            model.links.append(row)
        }
        return model
    }

    @Test(arguments: UInt64(1)...30)
    func `each link is written as its document is`(seed: UInt64) throws {
        let model = try random(seed)
        let document = NativeDocument(model: model)
        var written: [LinkForm: Int] = [:]
        for form in [LinkForm.jsonLine, .json, .yaml] {
            let links = PlainLinks(document, as: form)
            for link in model.links.indices {
                var isWritten = false
                let text = TextBlocks.text { isWritten = links.append(link, to: &$0) }
                guard isWritten else {
                    #expect(text == "")
                    continue
                }
                written[form, default: 0] += 1
                #expect(text == expected(link, document, form))
            }
        }
        #expect(written[.jsonLine] == 100)
        #expect((1..<100).contains(written[.json] ?? 0) && (1..<100).contains(written[.yaml] ?? 0))
    }

    private func expected(
        _ link: LinkIndex, _ document: NativeDocument, _ form: LinkForm
    ) -> String {
        switch form {
        case .yaml: return YAMLText.flow(document.written(link))
        case .json: return TextBlocks.text { JSONText.append(document.written(link), to: &$0) }
        case .jsonLine:
            var map = NativeMap()
            map.set("record", plain: "link")
            guard case .map(let entries) = document.written(link, short: false) else { return "" }
            return TextBlocks.text { JSONText.append(.map(map.entries + entries), to: &$0) }
        }
    }
}
