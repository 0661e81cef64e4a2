/// Puts text of any origin safely into diagrams of Mermaid, for all who write them.
package enum MermaidText {
    /// A label between quotes: what Mermaid would take for markup, for a line break or for the end
    /// of the label is written as its number.
    package static func quoted(_ text: String) -> String {
        "\""
            + MarkupText.replaced(text) { scalar in
                isMarkup(scalar) ? "#\(scalar.value);" : nil
            } + "\""
    }

    private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "#", "&", "<", ">", "`", "\\", "%", "|", "{", "}", "*", "_", "~", "$": true
        default: false
        }
    }
}
