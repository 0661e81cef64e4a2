/// Puts text of any origin safely into Markdown, for all who write it.
package enum MarkdownText {
    /// What is escaped, as bytes.
    private static let markup = Array("<>&|\\`*_[]~".utf8)

    /// A text of which Markdown and HTML take nothing for markup, and no terminal for a command.
    package static func escaped(_ text: String) -> String {
        let visible = SafeText.visible(text)
        guard text.utf8.contains(where: { markup.contains($0) }) else { return visible }
        var result = ""
        for character in visible {
            switch character {
            case "|", "\\", "`", "*", "_", "[", "]", "~": result += "\\\(character)"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: result.append(character)
            }
        }
        return result
    }
}
