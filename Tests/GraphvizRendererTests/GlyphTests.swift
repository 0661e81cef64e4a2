import Exhibits
import Testing

@testable import GraphvizRenderer

/// Characters that no font has are named where fonts draw the picture, and nowhere else.
@Suite struct GlyphTests {
    private func warnings(_ name: String, _ format: PictureFormat) throws -> [String] {
        var diagram = Diagram(title: "Glyphs")
        diagram.cards = [DiagramCard(id: "a", style: .plain, name: name)]
        let renderer = try Workshop().renderer(
            script: """
                FONT=$(fc-list "Liberation Sans" file | head -n 1)
                cat > "$FOLDER/fonts.conf" <<END
                <?xml version="1.0"?><fontconfig><dir>$(dirname "${FONT%:*}")</dir>
                <cachedir>$FOLDER/cache</cachedir></fontconfig>
                END
                FONTCONFIG_FILE="$FOLDER/fonts.conf" exec "$PROGRAM" "$@"
                """)
        return try renderer.render(diagram, as: format).warnings.map(\.problem)
    }

    /// Oracle: Liberation Sans has Latin and no hieroglyphs; the Unicode names list has the name.
    @Test(arguments: [PictureFormat.png, .pdf])
    func `a character that no font has is named`(format: PictureFormat) throws {
        let said = try warnings("Horus \u{13080}", format)
        #expect(said.count == 1)
        #expect(said.first?.contains("U+13080 EGYPTIAN HIEROGLYPH D010") ?? false, "\(said)")
    }

    @Test func `SVG leaves glyphs to its reader`() throws {
        #expect(try warnings("Horus \u{13080}", .svg) == [])
    }

    @Test func `what the fonts have is not complained about`() throws {
        #expect(try warnings("Café – “straße”\u{200D}", .png) == [])
    }

    @Test func `many missing characters are counted`() throws {
        let name = String(
            String.UnicodeScalarView((0x12000..<0x1200C).compactMap(Unicode.Scalar.init)))
        let said = try warnings(name, .png)
        #expect(said.first?.contains("and 4 more") ?? false, "\(said)")
    }
}
