import DiffusionModel
import Testing

@testable import ModelFormats

/// Names that look alike, as `check` lists them; the expected pairs by hand.
@Suite struct NameLintTests {
    private func read(_ yaml: String) throws -> ReadModel {
        try ModelReader.read([
            InputFile(name: "a.yaml", bytes: Array(("tributary: 1\n" + yaml).utf8))
        ])
    }

    private func warnings(_ yaml: String) throws -> [Diagnostic] {
        let read = try read(yaml)
        return NameLint(model: read.model, places: read.places).warnings()
    }

    @Test func `a finding tells both places and the row that would join them`() throws {
        let found = try warnings(
            """
            officials:
              john: {name: John Smith}
              js: {name: J. Smith}
            """)
        let one = try #require(found.first)
        #expect(found.count == 1 && one.code == .lookAlike && one.severity == .warning)
        #expect(AliasResolution.words(one.location) == "a.yaml:4:3")
        #expect(
            one.message == "'J. Smith' (the official 'js') looks like 'John Smith' (the official "
                + "'john') at a.yaml:3:3: the one may have the initials of the other.")
        #expect(one.hint?.hasSuffix("with the row js,john.") == true)
    }

    @Test func `aliases and names in other languages are names`() throws {
        let found = try warnings(
            """
            regions:
              a: {name: Arden, aliases: [Old Birk]}
              b: {name: Birk, names: {de: Birk Old}}
              c: {name: ARDEN}
            """)
        #expect(found.map(\.location.line) == [5, 4])
        #expect(found[1].message.contains("'Birk Old' (the region 'b') looks like 'Old Birk'"))
    }

    /// What the reader and the other warnings say anyway is said once.
    @Test func `a name that two share, and ids alike, are not said again`() throws {
        let read = try read(
            "regions: {a: {name: Arden}, b: {name: Arden}, wire: , Wire: , d: {name: Dale}}")
        let alike = NameLint(model: read.model, places: read.places).warnings()
        #expect(alike.isEmpty)
        let all = Lint.findings(on: read, alikeNames: true)
        let codes = (0..<all.count).map { all[$0].code }
        #expect(codes.count { $0 == .sharedName } == 1 && codes.count { $0 == .lookAlike } == 1)
        #expect(Lint.findings(on: read).count == all.count)
    }

    @Test func `each pair is said once, however many names are alike`() throws {
        let found = try warnings(
            """
            regions:
              a: {name: Wang Yang, aliases: [WANG YANG]}
              b: {name: Yang Wang, aliases: [wang-yang, W. Yang]}
            """)
        #expect(found.count == 1)
    }

    @Test func `an id that holds a comma is quoted in the row`() throws {
        let found = try warnings("regions: {'x, y': {name: Ash By}, z: {name: Ashby}}")
        #expect(found.first?.hint?.hasSuffix("the row z,\"x, y\".") == true)
    }

    /// A name with an initial is listed beside one name that it may stand for, not beside each.
    @Test func `findings are no more than names`() throws {
        let rows = (0..<2000).map { "  p\($0): {name: J\(Self.letters($0)) Smith}" }
        let found = try warnings(
            "officials:\n" + (rows + ["  x: {name: J. Smith}"]).joined(separator: "\n"))
        #expect(found.count == 1)
    }

    private static func letters(_ number: Int) -> String {
        String(
            String.UnicodeScalarView(
                [number / 676, number / 26 % 26, number % 26].compactMap {
                    Unicode.Scalar(UInt32(97 + $0))
                }))
    }
}
