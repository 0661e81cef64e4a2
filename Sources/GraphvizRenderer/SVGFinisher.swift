import Exhibits
import Texts

/// Turns Graphviz's SVG into one that is described, accessible and safe everywhere.
///
/// Graphviz writes one tag a line, which this relies on; whatever it does not know it passes on.
struct SVGFinisher {
    private let diagram: Diagram
    private let generator: String?
    private let titles: [String: String]

    init(_ diagram: Diagram, generator: String?) {
        self.diagram = diagram
        self.generator = generator
        titles = Self.titles(of: diagram)
    }

    /// What each element says to those who point at it or hear it.
    private static func titles(of diagram: Diagram) -> [String: String] {
        let ids = DiagramIDs(diagram)
        var titles: [String: String] = [:]
        for (card, id) in zip(diagram.cards, ids.cards) {
            titles[id] = card.tooltip.isEmpty ? card.name : card.tooltip
        }
        for (panel, id) in zip(diagram.panels, ids.panels) { titles[id] = panel.title }
        for (link, id) in zip(diagram.links, ids.links) { titles[id] = link.sentence }
        return titles
    }

    /// The finished SVG.
    func finish(_ bytes: [UInt8]) -> [UInt8] {
        var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if let generator {
            let safe = MarkupText.escaped(generator).split(separator: "-").joined(separator: "-")
            output += "<!-- Made by \(safe) -->\n"
        }
        var state = State()
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            take(line, &state, &output)
        }
        return Array(output.utf8)
    }

    private struct State {
        var isBeforeRoot = true
        var isInRootTag = false
        var isInComment = false
        /// The id of the group whose title comes next.
        var group: String?
        /// The words beside a line are set aside where they begin, and put over all lines.
        var line: (title: String, words: String, areWords: Bool)?
        var words = ""
        /// Whether a card was drawn, below which words would not come any more.
        var hasCards = false
    }

    private func take(_ line: Substring, _ state: inout State, _ output: inout String) {
        if state.isBeforeRoot {
            guard line.hasPrefix("<svg") else { return }
            state.isBeforeRoot = false
            state.isInRootTag = true
        }
        if state.isInRootTag {
            takeRoot(line, &state, &output)
        } else if state.isInComment || line.hasPrefix("<!--") {
            state.isInComment = !line.hasSuffix("-->")
        } else if line.hasPrefix("<g ") {
            takeGroup(line, &state, &output)
        } else if state.line != nil, takeWords(line, &state) {
            return
        } else if line.hasPrefix("<title>") {
            takeTitle(&state, &output)
        } else {
            output += Self.cleaned(line) + "\n"
        }
    }

    /// The opening tag may stand on two lines; what describes the picture follows it.
    private func takeRoot(_ line: Substring, _ state: inout State, _ output: inout String) {
        guard line.hasSuffix(">") else {
            output += line + "\n"
            return
        }
        let hasLinks = diagram.cards.contains { $0.url != nil }
        // With the role of an image, screen readers would skip the links inside.
        let role = hasLinks ? "graphics-document" : "img"
        output += line.dropLast()
        output += " role=\"\(role)\" class=\"tributary theme-\(diagram.theme.rawValue)\""
        output += " aria-labelledby=\"picture-title picture-description\">\n"
        let title = diagram.title.isEmpty ? "Diagram" : diagram.title
        output += "<title id=\"picture-title\">\(MarkupText.escaped(title))</title>\n"
        output += "<desc id=\"picture-description\">\(MarkupText.escaped(description))</desc>\n"
        if diagram.theme == .screen { output += ScreenStyle.text }
        state.isInRootTag = false
    }

    private var description: String {
        if !diagram.summary.isEmpty { return diagram.summary }
        return "\(diagram.cards.count) cards and \(diagram.links.count) links."
    }

    private func takeGroup(_ line: Substring, _ state: inout State, _ output: inout String) {
        let line = Self.cleaned(line)
        let id = Self.attribute("id", of: line)
        let words = Self.attribute("class", of: line)?.split(separator: " ") ?? []
        if words.contains("node") {
            output += state.words
            state.words = ""
            state.hasCards = true
        }
        state.line =
            words.contains("edge") && !state.hasCards
            ? (id.flatMap { titles[$0] } ?? "", "", false) : nil
        if words.contains("caption") || words.contains("legend") {
            // Numbers that Graphviz gives would change with every card that is added.
            let kept = words.filter { $0 != "node" && $0 != "edge" }.joined(separator: " ")
            output += "<g class=\"\(kept)\">\n"
            state.group = nil
        } else {
            output += line + "\n"
            state.group = id
        }
    }

    /// Takes what belongs to the words beside a line, which another line might cross otherwise.
    ///
    /// They come last in the group of a line, on a ground of their own.
    private func takeWords(_ line: Substring, _ state: inout State) -> Bool {
        guard var part = state.line else { return false }
        if line == "</g>" {
            if part.areWords {
                let title =
                    part.title.isEmpty ? "" : "<title>\(MarkupText.escaped(part.title))</title>\n"
                state.words += "<g class=\"label\">\n\(title)\(part.words)</g>\n"
            }
            state.line = nil
            return false
        }
        let isGround = line.hasPrefix("<polygon fill=\"white\" stroke=\"transparent\"")
        guard part.areWords || isGround else { return false }
        part.areWords = true
        part.words += Self.cleaned(line) + "\n"
        state.line = part
        return true
    }

    private func takeTitle(_ state: inout State, _ output: inout String) {
        defer { state.group = nil }
        guard let group = state.group, let title = titles[group], !title.isEmpty else { return }
        output += "<title>\(MarkupText.escaped(title))</title>\n"
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
        var index = 0
        while index + 1 < pieces.count {
            if pieces[index].hasSuffix(" \(name)=") { return String(pieces[index + 1]) }
            index += 2
        }
        return nil
    }

    /// Graphviz's habits undone: hyphens as entities, and a colour that SVG 1.1 lacks.
    private static func cleaned(_ line: Substring) -> String {
        var plain = replace("&#45;", by: "-", in: line)
        for (old, new) in attributes where plain.contains(old) {
            plain = replace(old, by: new, in: plain[...])
        }
        return plain
    }

    /// Dashes in SVG are sparser or denser than in PNG and PDF; all pictures shall look alike.
    private static let attributes = [
        ("=\"transparent\"", "=\"none\""),
        ("stroke-dasharray=\"5,2\"", "stroke-dasharray=\"6,5\""),
        ("stroke-dasharray=\"1,5\"", "stroke-dasharray=\"2,4\""),
    ]

    private static func replace(_ old: String, by new: String, in text: Substring) -> String {
        var result = ""
        var rest = text.utf8[...]
        let needle = Array(old.utf8)
        guard rest.contains(needle[0]) else { return String(text) }
        var bytes: [UInt8] = []
        while let first = rest.first {
            if first == needle[0], rest.starts(with: needle) {
                bytes += new.utf8
                rest = rest.dropFirst(needle.count)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        result = String(decoding: bytes, as: UTF8.self)
        return result
    }
}
