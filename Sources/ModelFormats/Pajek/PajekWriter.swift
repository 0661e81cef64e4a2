import DiffusionModel
import Texts

/// Writes a model as a network of Pajek: vertices by number, and a relation of arcs or of edges
/// for each kind of links, with the years in which a link may have held.
///
/// Other signs than those of ASCII stand as numbers, as Pajek writes them.
struct PajekWriter {
    private let model: GraphModel

    init(_ model: GraphModel) { self.model = model }

    func write(to blocks: inout TextBlocks) throws {
        if let title = model.header.title {
            blocks.append("*Network \(Self.line(title))\n")
        }
        blocks.append("*Vertices \(model.entities.count)\n")
        for (number, label) in labels.enumerated() {
            blocks.append("\(number + 1) \(Self.quoted(label))\n")
            try blocks.endRow()
        }
        for (kind, links) in linksByKind.enumerated() where !links.isEmpty {
            let isDirected = model.codebook.linkKinds[kind].orientation != .both
            blocks.append(isDirected ? "*Arcs" : "*Edges")
            blocks.append(" :\(kind + 1) \(Self.quoted(model.codebook.linkKinds[kind].id))\n")
            for link in links {
                write(link, to: &blocks)
                try blocks.endRow()
            }
        }
    }

    /// The names, of which no two may be the same: programs that read such files know vertices by
    /// them.
    private var labels: [String] {
        var counts: [String: Int] = [:]
        for entity in model.entities { counts[entity.name, default: 0] += 1 }
        return model.entities.map { entity in
            counts[entity.name] == 1 ? entity.name : "\(entity.name) (\(entity.id))"
        }
    }

    private var linksByKind: [[LinkIndex]] {
        var links = [[LinkIndex]](repeating: [], count: model.codebook.linkKinds.count)
        for link in model.links.indices { links[Int(model.links.kinds[link])].append(link) }
        return links
    }

    private func write(_ link: LinkIndex, to blocks: inout TextBlocks) {
        let (subject, object) = (model.links.subjects[link], model.links.objects[link])
        blocks.append("\(Int(subject) + 1) \(Int(object) + 1)")
        let years = Self.years(of: model.timing(ofLink: link))
        if let weight = model.links.weight(at: link) {
            blocks.append(" \(weight)")
        } else if years != nil {
            // A weight stands before whatever else is said of a line.
            blocks.append(" 1")
        }
        blocks.append((years.map { " [\($0)]" } ?? "") + "\n")
    }

    /// The years in which something may have been; nil where nobody knows the first.
    static func years(of timing: Timing?) -> String? {
        guard let days = timing?.possibleDays, days.earliest.isFinite else { return nil }
        let last = days.latest.isFinite ? "\(days.latest.components.year)" : "*"
        return "\(days.earliest.components.year)-\(last)"
    }

    private static func quoted(_ text: String) -> String {
        "\"\(CharacterNames.encoded(text, signs: ["&", "\"", "\\"]))\""
    }

    /// A title on a line of its own, on which quotes and percent signs mean something.
    static func line(_ title: String) -> String {
        MarkupText.cleaned(title).replacing("\"", with: "'").replacing("%", with: "")
    }
}
