import DiffusionModel
import Testing

@Suite struct LinkTableTests {
    @Test func `a table knows which kinds and shorthands occur`() {
        var links = LinkTable()
        #expect(!links.contains(.written))
        for number in 0..<50 {
            links.append(
                LinkRow(subject: 0, kind: 2, object: 1, origin: number == 40 ? .post : .written))
        }
        links.append(LinkRow(subject: 0, kind: 260, object: 1))
        #expect(LinkOrigin.allCases.filter { links.contains($0) } == [.written, .post])
        #expect((0..<600).filter { links.contains(kind: $0) } == [2, 260])
    }
}
