/// The rules that turn a picture dark where the reader's screen is.
///
/// Attributes keep the light colours, so that programs without style sheets draw those.
enum ScreenStyle {
    private static let links: [(style: String, color: String)] = [
        ("learning", "#56B4E9"), ("emulation", "#3CCB9B"), ("competition", "#F0C04A"),
        ("coercion", "#FF7A70"), ("criticism", "#FF9E57"), ("reply", "#C9A0DC"),
        ("action", "#A8A8A8"), ("office", "#A8A8A8"), ("similarity", "#A8A8A8"),
        ("neutral", "#A8A8A8"),
    ]

    static let text: String = {
        var rules = [
            ".graph > polygon { fill: #14171C; }",
            "text { fill: #ECECEC; }",
            ".panel path { fill: #1F242C; stroke: #1F242C; }",
            ".card path, .card polygon { fill: #2A303A; stroke: #8C96A5; }",
            ".card-model path, .card-model polygon { fill: #33588C; stroke: #7FA6DB; }",
            ".card-learner path, .card-learner polygon { fill: #2B4568; stroke: #7FA6DB; }",
            ".card-agreement polygon { fill: #3A3420; stroke: #D9B84A; }",
            ".card-critic path, .card-critic polygon { stroke: #FF9E57; }",
            ".card-reply path, .card-reply polygon { stroke: #C9A0DC; }",
        ]
        for (style, color) in links {
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
