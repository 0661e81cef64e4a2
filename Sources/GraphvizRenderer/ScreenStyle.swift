import Exhibits

/// The rules that turn a picture dark where the reader's screen is.
///
/// Attributes keep the light colours, so that programs without style sheets draw those.
enum ScreenStyle {
    static let text: String = {
        var rules = [
            ".graph > polygon { fill: \(DarkColors.ground); }",
            "text { fill: \(DarkColors.ink); }",
            ".panel path { fill: #1F242C; stroke: #1F242C; }",
            ".card path, .card polygon { fill: #2A303A; stroke: #8C96A5; }",
            ".card-model path, .card-model polygon { fill: #33588C; stroke: #7FA6DB; }",
            ".card-learner path, .card-learner polygon { fill: #2B4568; stroke: #7FA6DB; }",
            ".card-agreement polygon { fill: #3A3420; stroke: #D9B84A; }",
            ".card-critic path, .card-critic polygon { stroke: #FF9E57; }",
            ".card-reply path, .card-reply polygon { stroke: #C9A0DC; }",
        ]
        rules.append(".label polygon { fill: \(DarkColors.ground); }")
        for (style, color) in DarkColors.links {
            rules.append(".link-\(style) path, .link-\(style) polygon { stroke: \(color); }")
            rules.append(".link-\(style):not(.link-intended) polygon { fill: \(color); }")
        }
        let body = rules.map { "  \($0)\n" }.joined()
        // Without the escape, the child combinator would be legal but not every parser's taste.
        let safe = body.split(separator: ">", omittingEmptySubsequences: false)
            .joined(separator: "&gt;")
        return "<style>\n@media (prefers-color-scheme: dark) {\n\(safe)}\n</style>\n"
    }()
}
