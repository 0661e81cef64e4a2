import DiagramFixtures
import Exhibits
import Foundation
import TestSupport
import Testing

@testable import GraphvizRenderer

/// A good figure in every format, as a publisher gets it.
@Suite struct PictureTests {
    private func draw(
        _ format: PictureFormat, page: DiagramPage = .natural, script: String? = nil
    ) throws -> DrawnPicture {
        var diagram = RealCase.diagram
        diagram.page = page
        let workshop = try Workshop()
        let renderer = try script.map { try workshop.renderer(script: $0) } ?? Workshop.renderer
        return try renderer.render(diagram, as: format)
    }

    /// Oracle: the PNG specification, 5.2 and 11.2.2: signature, then IHDR with width and height.
    @Test func `a PNG has its signature and twice the points of its page`() throws {
        let picture = try draw(.png, page: .a4Landscape)
        #expect(picture.bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let sides = [16, 20].map { start in
            picture.bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        // A4 lying is 841.89 × 595.28 points; 192 dots per inch are 8/3 dots a point.
        #expect(abs(sides[0] - 2245) <= 4 && abs(sides[1] - 1587) <= 4, "\(sides)")
        #expect(picture.choice?.engine == .panels)
    }

    @Test func `a natural PNG is as large as its SVG, at 192 dots an inch`() throws {
        let bytes = try draw(.png).bytes
        let wide = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        let svg = String(decoding: try draw(.svg).bytes, as: UTF8.self)
        let width = try #require(svg.firstMatch(of: /<svg width="(\d+)pt"/)?.1)
        let points = try #require(Int(width))
        #expect(abs(wide - points * 8 / 3) <= 8)
    }

    @Test func `a PDF embeds all its fonts and has one page`() throws {
        let workshop = try Workshop()
        let picture = try draw(.pdf, page: .a4)
        #expect(picture.bytes.starts(with: Array("%PDF".utf8)))
        let file = try workshop.write(picture.bytes, to: "case.pdf")
        let fonts = try BuiltProgram.shell("pdffonts '\(file)' | tail -n +3")
        // The columns from the right: object, generation, uni, sub, emb.
        let embedded = fonts.output.split(separator: "\n").map {
            $0.split(separator: " ").dropLast(4).last.map(String.init) ?? ""
        }
        #expect(!embedded.isEmpty && Set(embedded) == ["yes"], "\(fonts.output)")
        let facts = try BuiltProgram.shell("pdfinfo '\(file)'").output
        #expect(facts.contains(/Pages: +1\n/))
        #expect(facts.contains(/Page size: +59[56](\.\d+)? x 84[12](\.\d+)? pts/), "\(facts)")
    }

    /// Graphviz names the second of its making, and has panels in the order of where they lie in
    /// memory, which is another each time.
    @Test(arguments: [DiagramEngine.panels, .dot, .sfdp])
    func `the same diagram gives the same PDF`(engine: DiagramEngine) throws {
        let pictures = try (0..<5).map { _ in
            try Workshop.renderer.render(RealCase.diagram, as: .pdf, engine: engine).bytes
        }
        #expect(Set(pictures).count == 1)
        #expect(!String(decoding: pictures[0], as: UTF8.self).contains("CreationDate"))
    }

    /// Oracle: the margin of 28 points, the drawing's own rim of 29, and the title's height of 23.
    @Test func `on an upright page the drawing stands at the head`() throws {
        let workshop = try Workshop()
        let file = try workshop.write(try draw(.pdf, page: .a4).bytes, to: "case.pdf")
        let words = try BuiltProgram.shell("pdftotext -bbox '\(file)' -").output
        let tops = words.matches(of: /yMin="([\d.]+)"/).compactMap { Double($0.1) }
        let first = try #require(tops.min())
        #expect((20...80).contains(first))
    }

    @Test func `an SVG is the same on every run and whatever fonts there are`() throws {
        let first = try draw(.svg).bytes
        #expect(try draw(.svg).bytes == first)
        let bare = try draw(
            .svg,
            script: """
                echo '<?xml version="1.0"?><fontconfig></fontconfig>' > "$FOLDER/fonts.conf"
                FONTCONFIG_FILE="$FOLDER/fonts.conf" HOME="$FOLDER" exec "$PROGRAM" "$@"
                """)
        #expect(bare.bytes == first)
        #expect(bare.warnings == [])
    }

    @Test(arguments: PictureFormat.allCases)
    func `the real case is drawn without a warning`(format: PictureFormat) throws {
        #expect(try draw(format).warnings == [])
    }

    @Test func `the maker is named once in SVG, and not unless asked`() throws {
        var renderer = Workshop.renderer
        #expect(!String(decoding: try draw(.svg).bytes, as: UTF8.self).contains("<!--"))
        renderer.generator = "tributary 0.1.0 -- \u{7} <>"
        let bytes = try renderer.render(RealCase.diagram, as: .svg).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "<!--").count == 2)
        let workshop = try Workshop()
        _ = try workshop.write(bytes, to: "named.svg")
        #expect(try workshop.complaints() == "")
    }
}

/// Oracle: the SVG that each layout gives, where a line is a group with its id and a path in it.
@Suite struct SelfLoopPictureTests {
    @Test(arguments: DiagramEngine.allCases)
    func `a link to oneself is drawn by every layout`(engine: DiagramEngine) throws {
        let cards = ["a", "b", "c"].map { DiagramCard(id: $0, style: .region, name: $0) }
        var diagram = Diagram(title: "Loops", cards: cards)
        diagram.links = [("x", "a", "a"), ("y", "a", "b"), ("z", "b", "b"), ("w", "b", "b")].map {
            DiagramLink(id: $0, from: .card($1), to: .card($2), style: .learning)
        }
        // A disputed one has a ring as well as a head.
        diagram.links[2].marks = SourceMarks([1], disputedBy: [2])
        diagram.links[2].showsMarks = true
        diagram.panels = [
            DiagramPanel(id: "p", title: "P", tone: .diffusion, cards: ["a", "b", "c"])
        ]
        let picture = try Workshop.renderer.render(diagram, as: .svg, engine: engine)
        #expect(picture.warnings.isEmpty, "\(picture.warnings)")
        let svg = String(decoding: picture.bytes, as: UTF8.self)
        for id in ["x", "y", "z", "w"] {
            let group = svg.split(separator: "<g ").first { $0.contains("id=\"link-\(id)\"") }
            #expect(group?.contains("<path") == true, "\(engine) \(id)")
        }
        #expect(svg.contains("disputed by 2"))
    }
}
