/// The rules that turn a drawing dark where the reader's screen is.
///
/// Attributes keep the light colours, so that programs without style sheets draw those. By them
/// open marks, filled with the ground, are told from full ones.
enum DarkCanvas {
    static let style: String = {
        let (ground, ink) = (DarkColors.ground, DarkColors.ink)
        var rules = [
            ".ground path { fill: \(ground); }", "text { fill: \(ink); }",
            ".lane path { fill: #1F242C; }", ".rule path { stroke: #3A4250; }",
            ".tenure path[fill=\"#C9D9EA\"] { fill: #33588C; }",
            // The stroke of the ground under a line, and bars along time, are no lines.
            ".link .behind path { stroke: \(ground); }", ".link .days path { stroke: none; }",
            ".link-intended .head path { fill: \(ground); }",
            ".deed path[fill=\"#262626\"] { fill: \(ink); }",
            ".deed path[stroke], .cell path[stroke=\"#262626\"] { stroke: \(ink); }",
            ".deed path[fill=\"#FFFFFF\"], .cell path[fill=\"#FFFFFF\"] { fill: \(ground); }",
            // Tiles and maps keep their colours, by which they are read, and the text on them.
            ".area text { fill: #1A1A1A; }", ".area-dark text { fill: #FFFFFF; }",
            ".area-plain text { fill: \(ink); }",
            ".area-plain path[fill=\"#E9EDF2\"] { fill: #2B323D; }",
            ".area-plain path[fill=\"#FFFFFF\"] { fill: \(ground); }",
            ".cell path[fill=\"#262626\"] { fill: #4F6D7A; }",
        ]
        for (style, color) in DarkColors.links {
            rules.append(".link-\(style) path { stroke: \(color); }")
            rules.append(".link-\(style):not(.link-intended) .head path { fill: \(color); }")
        }
        let body = rules.map { "  \($0)\n" }.joined()
        return "<style>\n@media (prefers-color-scheme: dark) {\n\(body)}\n</style>\n"
    }()
}
