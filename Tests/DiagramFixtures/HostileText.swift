import TestSupport

/// Texts that break careless writers of DOT, XML and pictures.
public enum HostileText {
    /// Short ones, which a card shows whole.
    public static let short: [String] =
        RandomGraph.hostileTexts.filter { $0.count < 40 } + [
            "\\N \\G \\l \\r \\n \\\\", "\\", "a\\", "&lt;b&gt; &#60; &#x3c; &amp;amp;",
            "<B>bold</B>",
            "<TD>", "</TABLE>", "a<!-- b -->c", "--", "-->", "a & b", "'single' \"double\"",
            "<![CDATA[x]]>", "%20", "&nbsp;", "&", "<", ">", "\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{9F}x",
            "שלום", "العربية 123 abc", "\u{202E}abc\u{202C}", "\u{2066}iso\u{2069}", "a\u{200F}b",
            "𝔄𝔅", "🧿", "𓂀", "\u{301}", "\u{301}\u{302}\u{303}", "x\u{300}\u{300}\u{300}\u{300}",
            "\u{FFFE}\u{FFFF}y", "\u{E000}", "\u{FFFD}", "one\ntwo", "one\r\ntwo\rthree", "\t",
            "transparent", "stroke=\"transparent\"", "&#45;", "on\" onload=\"alert(1)", "", " ",
            "line\\lbreak", "{a|b}", "$HOME `id` $(id)", "graph", "caption:title", "e,1,2",
        ]

    /// Addresses, most of which must never be written as they are.
    public static let addresses = [
        "https://example.org/?a=1&b=2#c", "http://example.org/\"onmouseover=\"alert(1)",
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "mailto:x@example.org", "#entity-a",
        "https://example.org/新疆?q=a b", "https://example.org/<>\\N\\\\", "vbscript:x", "",
        "//x.org",
        "https://example.org/%41%zz&amp;&lt;", "https://example.org/'x'`y`{z}|^",
        "java\nscript:alert(1)", "https://example.org/\u{202E}\u{0}\n\r",
    ]

    /// A name far longer than any card.
    public static let endless = String(repeating: "endless ", count: 2500)
    /// A name without a place to break.
    public static let unbroken = String(repeating: "x", count: 20_000)
}
