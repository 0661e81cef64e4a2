/// The rules that turn a drawing dark where the reader's screen is.
///
/// Attributes keep the light colours, so that programs without style sheets draw those.
enum DarkLanes {
    private static let links: [(style: String, color: String)] = [
        ("learning", "#56B4E9"), ("emulation", "#3CCB9B"), ("competition", "#F0C04A"),
        ("coercion", "#FF7A70"), ("criticism", "#FF9E57"), ("reply", "#C9A0DC"),
        ("action", "#A8A8A8"), ("office", "#A8A8A8"), ("similarity", "#A8A8A8"),
        ("neutral", "#A8A8A8"),
    ]

    static let style: String = {
        var rules = [
            ".ground path { fill: #14171C; }", "text { fill: #ECECEC; }",
            ".lane path { fill: #1F242C; }", ".rule path { stroke: #3A4250; }",
            ".tenure path { fill: #33588C; }", ".behind path { fill: #14171C; }",
        ]
        for (style, color) in links {
            rules.append(".link-\(style) path { stroke: \(color); }")
            rules.append(".link-\(style):not(.link-intended) .head path { fill: \(color); }")
        }
        let body = rules.map { "  \($0)\n" }.joined()
        return "<style>\n@media (prefers-color-scheme: dark) {\n\(body)}\n</style>\n"
    }()
}
