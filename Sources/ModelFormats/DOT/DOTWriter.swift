public import DiffusionModel

/// Writes a model as a plain DOT graph for other programs: every entity and link, no layout.
///
/// A diagram in the house style is `render -o FILE.dot`. Links run from subject to object, as
/// the file writes them; `id`, `kind`, `date` and `stage` stand as attributes.
public enum DOTWriter {
    /// The model as DOT.
    ///
    /// - Parameters:
    ///   - model: The graph.
    ///   - program: The line that names the program and its version, or nothing.
    /// - Returns: The text of a DOT file.
    /// - Complexity: O(entities + links).
    public static func dot(_ model: GraphModel, program: String?) -> String {
        var text = program.map { "// Made by \(plain($0))\n" } ?? ""
        text += "digraph \(quoted(model.header.title ?? "graph")) {\n"
        for entity in model.entities {
            text += "  \(quoted(entity.id)) [label=\(quoted(entity.name)), "
            text += "kind=\(quoted(entity.kind))];\n"
        }
        let ids = model.linkIDs()
        for index in 0..<model.links.count {
            let link = model.links[index]
            text += "  \(quoted(model.entities[link.subject].id)) -> "
            text += "\(quoted(model.entities[link.object].id)) ["
            text += attributes(of: index, id: ids[index], in: model) + "];\n"
        }
        return text + "}\n"
    }

    private static func attributes(of index: Int, id: String, in model: GraphModel) -> String {
        let kind = model.kind(ofLink: index)
        var pairs = [
            "id=\(quoted(id))", "kind=\(quoted(kind.id))", "label=\(quoted(kind.reads))",
        ]
        if case .moment(let date)? = model.timing(ofLink: index) {
            pairs.append("date=\(quoted(date.text))")
        }
        let stage = model.stage(ofLink: index)
        if stage != .unknown { pairs.append("stage=\(quoted(stage.rawValue))") }
        return pairs.joined(separator: ", ")
    }

    /// A quoted id: quotes and backslashes escaped, control characters dropped, and long texts
    /// split below the 16,384 bytes that Graphviz reads at once.
    private static func quoted(_ text: String) -> String {
        var pieces: [String] = []
        var piece = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": piece += "\\\""
            case "\\": piece += "\\\\"
            case "\n": piece += "\\n"
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): break
            default: piece.unicodeScalars.append(scalar)
            }
            guard piece.utf8.count > 16_000 else { continue }
            pieces.append(piece)
            piece = ""
        }
        pieces.append(piece)
        return pieces.map { "\"\($0)\"" }.joined(separator: " + ")
    }

    private static func plain(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    }
}
