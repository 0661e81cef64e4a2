import Texts

/// The text that Graphviz shows for a label.
enum DOTLabel {
    /// A label without its marks: line ends are blanks, `\N` is the id of the node.
    static func plain(_ label: String, node: String? = nil) -> String {
        guard label.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") })
        else { return label.trimmed }
        var text = ""
        var isEscaped = false
        for scalar in label.unicodeScalars {
            guard isEscaped else {
                if scalar == "\\" { isEscaped = true } else { text.unicodeScalars.append(scalar) }
                continue
            }
            isEscaped = false
            switch scalar {
            case "n", "l", "r": text += " "
            case "N": text += node ?? "\\N"
            case "G", "E", "T", "H", "L": text += "\\\(scalar)"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return CharacterNames.decoded(text).trimmed
    }

    /// The name of a graph, unless it is one that stands for none.
    static func title(_ name: String) -> String? {
        let title = name.trimmed
        return title.isEmpty || ["g", "graph"].contains(title.lowercased()) ? nil : title
    }
}
