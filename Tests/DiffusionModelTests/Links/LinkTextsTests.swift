import Testing

@testable import DiffusionModel

/// By hand: three links in two parts, with the columns `sector` and the note.
@Suite struct LinkTextsTests {
    private let texts = LinkTexts(
        columns: [.attribute("sector"), .note],
        parts: [
            LinkTexts.Part(bytes: Array("windseen".utf8), ends: [4, 8, 8, 8]),
            LinkTexts.Part(bytes: [], ends: []),
            LinkTexts.Part(bytes: Array("é".utf8), ends: [0, 2]),
        ])

    private var table: LinkTable {
        LinkTable(
            subjects: [0, 1, 2], objects: [1, 2, 0], kinds: [0, 0, 0],
            origins: [.written, .written, .written], timingIndices: [-1, -1, -1], timings: [],
            weights: [], texts: texts)
    }

    @Test func `each link says the texts of its row`() {
        var first = LinkDetail()
        first.attributes = [Attribute(name: "sector", value: "wind")]
        first.note = "seen"
        var third = LinkDetail()
        third.note = "é"
        #expect(table.indices.map { table.detail(at: $0) } == [first, nil, third])
        #expect(table.indices.map { table.hasDetail(at: $0) } == [true, false, true])
        #expect(table.indices.allSatisfy { table.detailBesideTexts(at: $0) == nil })
    }

    @Test func `texts may begin behind the first links`() {
        let parts = [LinkTexts.Part(bytes: Array("wind".utf8), ends: [4])]
        let later = LinkTexts(columns: [.attribute("sector")], parts: parts, from: 2)
        #expect((0..<4).map { later.says(LinkIndex($0)) } == [false, false, true, false])
        #expect(later.putting(.id, at: 0).id(of: 2) == "wind")
        var table = table
        table.put(later)
        #expect(table.detail(at: 0) == nil && table.detail(at: 2)?.attributes.count == 1)
    }

    @Test func `links that are added behind have their own details`() {
        var (longer, row) = (table, LinkRow(subject: 0, kind: 0, object: 2))
        longer.append(row)
        row.detail = LinkDetail()
        row.detail?.coder = "ada"
        longer.append(row)
        #expect(longer.detail(at: 0)?.note == "seen" && longer.detail(at: 2)?.note == "é")
        #expect(longer.detail(at: 3) == nil && longer.detail(at: 4) == row.detail)
    }

    @Test func `a column may turn out to be what the file calls links`() {
        let called = texts.putting(.id, at: 0)
        #expect((0..<3).map { called.id(of: LinkIndex($0)) } == ["wind", nil, nil])
        #expect(called.added(to: nil, of: 0)?.id == "wind" && texts.id(of: 0) == nil)
    }

    @Test func `texts of a column are counted where all are as asked`() {
        #expect(texts.count(in: 0) { $0 == "wind" } == 1)
        #expect(texts.count(in: 1) { _ in true } == 2)
        #expect(texts.count(in: 1) { $0 == "seen" } == nil)
    }
}
