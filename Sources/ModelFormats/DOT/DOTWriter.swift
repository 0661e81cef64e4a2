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
        TextBlocks.text { blocks in try? write(model, program: program, to: &blocks) }
    }

    /// Writes the model as DOT, and hands on what fills a block.
    package static func write(
        _ model: GraphModel, program: String?, to blocks: inout TextBlocks
    ) throws {
        blocks.append(program.map { "// Made by \(plain($0))\n" } ?? "")
        blocks.append("digraph \(quoted(model.header.title ?? "graph")) {\n")
        for entity in model.entities {
            blocks.append("  \(quoted(entity.id)) [label=\(quoted(entity.name)), ")
            blocks.append("kind=\(quoted(entity.kind))];\n")
            try blocks.endRow()
        }
        let ids = model.linkNames
        let kinds = model.codebook.linkKinds.map { kind in
            "kind=\(quoted(kind.id)), label=\(quoted(kind.reads))"
        }
        for index in 0..<model.links.count {
            let (subject, object) = (model.links.subjects[index], model.links.objects[index])
            blocks.append("  " + quoted(model.entities[Int(subject)].id) + " -> ")
            blocks.append(quoted(model.entities[Int(object)].id) + " [id=" + quoted(ids[index]))
            blocks.append(", " + kinds[Int(model.links.kinds[index])])
            append(attributes: index, of: model, to: &blocks)
            blocks.append("];\n")
            try blocks.endRow()
        }
        blocks.append("}\n")
    }

    private static func append(
        attributes index: Int, of model: GraphModel, to blocks: inout TextBlocks
    ) {
        if case .moment(let date)? = model.timing(ofLink: index) {
            blocks.append(", date=" + quoted(date.text))
        }
        let stage = model.stage(ofLink: index)
        if stage != .unknown { blocks.append(", stage=" + quoted(stage.rawValue)) }
    }

    /// A quoted id: quotes and backslashes escaped, control characters dropped, and long texts
    /// split below the 16,384 bytes that Graphviz reads at once.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain, text.utf8.count <= 16_000 { return "\"" + text + "\"" }
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
