/// Puts text of any origin safely into Markdown, for all who write it.
package enum MarkdownText {
    /// What is escaped, as bytes.
    private static let markup = Array("<>&|\\`*_[]~".utf8)

    /// A text of which Markdown and HTML take nothing for markup, and no terminal for a command.
    package static func escaped(_ text: String) -> String {
        let visible = SafeText.visible(text)
        // What stands for a sign that nobody sees has markup of its own.
        guard visible.utf8.contains(where: { markup.contains($0) }) else { return visible }
        var result = String.UnicodeScalarView()
        // By scalars: a bar with an accent is one character, and a bar to whoever reads Markdown.
        for scalar in visible.unicodeScalars {
            switch scalar {
            case "|", "\\", "`", "*", "_", "[", "]", "~":
                result.append("\\")
                result.append(scalar)
            case "<", ">", "&":
                result.append(contentsOf: (MarkupText.entity(of: scalar) ?? "").unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
