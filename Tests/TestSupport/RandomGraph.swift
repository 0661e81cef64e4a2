/// Draws native documents at random: every key, kind, date form and hostile text comes up.
public struct RandomGraph {
    private var random: SeededGenerator
    private var actors: [String] = []
    private var regions: [String] = []
    private var items: [String] = []
    private var policies: [String] = []
    private var sources: [String] = []

    /// Creates a drawer of one document.
    public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// The document as JSON.
    public static func json(seed: UInt64) -> String {
        var graph = RandomGraph(seed: seed)
        return graph.document().json
    }

    /// Texts that break careless writers, readers and renderers.
    public static let hostileTexts = [
        "NO", "null", "~", "2018-11", "1e5", "0x1F", "- dash", "a: b", "a #b", "#", "'", "\"", "\\",
        "<script>alert(1)</script>", "&amp; & &#0;", "]]>", "{x}", "[y]", "*z", "&anchor", "!tag",
        "line\nbreak", "tab\there", "trailing ", " leading", "\u{7}\u{1b}[31mred", "\u{0}nul",
        "新疆", "شىنجاڭ", "\u{202e}evil", "e\u{301}", "👩‍👩‍👧", "\\N\\G\\l", "%s%n", "..", "a..b", "=1+1",
        "\u{FEFF}bom", "\u{2028}sep", "\u{85}nel", String(repeating: "long ", count: 40), "|", ">",
        "?", "@at", "`tick`", ",", "a,b", "-", "--", "---", "...", "\u{10FFFD}", "\r\n",
    ]

    // MARK: - Choosing

    private mutating func flip(_ chance: Double = 0.5) -> Bool {
        Double.random(in: 0..<1, using: &random) < chance
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func text() -> JSONSketch { .text(pick(Self.hostileTexts)) }

    private mutating func url() -> JSONSketch {
        .text(
            pick(["https://example.org/?a=1&b=\"2\"", "javascript:alert(1)", "mailto:x@y", "<>"]))
    }

    private mutating func id(_ stem: String, _ number: Int) -> String {
        let odd = ["", "", "", "-é", " x", "'s", "&", "<", ".b", "新"]
        return "\(stem)\(number)\(pick(odd))"
    }

    // MARK: - Dates

    private mutating func unit() -> String {
        let year = String(Int.random(in: 1990...2020, using: &random))
        let month = pick(["01", "06", "12"])
        return pick([
            year, year + "-" + month, year + "-" + month + "-" + pick(["01", "15", "28"]),
        ])
    }

    private mutating func date() -> String {
        let (first, last) = (unit(), String(Int.random(in: 2021...2030, using: &random)))
        let mark = pick(["", "", "~", "?", "%"])
        return pick([
            first + mark, "[..\(first)]", "[\(first)..]", "[\(first)..\(last)]", "by \(first)",
            "after \(first)", "about \(first)", "between \(first) and \(last)", "201X", "19XX",
        ])
    }

    private mutating func timing() -> [(String, JSONSketch)] {
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: [("date", .text(date()))]
        case 2: [("seen", .text(date()))]
        case 3: [("from", .text(unit())), ("to", .text("2035"))]
        case 4: [("from", .text(unit())), ("to", .text(".."))]
        default: flip() ? [] : [("to", .text(unit()))]
        }
    }

    // MARK: - Evidence

    private mutating func row() -> JSONSketch {
        var entries: [(String, JSONSketch)] = [("source", .text(pick(sources + actors)))]
        if flip(0.3) { entries.append(("via", .text(pick(sources)))) }
        if flip() { entries.append(("at", flip() ? .text("par. 3") : text())) }
        if flip(0.3) { entries.append(("speaker", .text(pick(actors)))) }
        if flip(0.3) { entries.append(("quote", text())) }
        if flip(0.2) { entries.append(("language", .text("zh"))) }
        if flip(0.2) { entries.append(("translation", text())) }
        if flip(0.3) { entries.append(("credibility", .text(pick(["1", "3", "6"])))) }
        if flip(0.2) { entries.append(("stance", .text(pick(["supports", "disputes", "omits"])))) }
        if flip(0.2) { entries.append(("note", text())) }
        return .map(entries)
    }

    private mutating func evidence() -> [(String, JSONSketch)] {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: []
        case 1: [("evidence", row())]
        case 2: [("evidence", .list([row(), row()]))]
        default: [("evidence", .list([]))]
        }
    }

    private mutating func statement() -> [(String, JSONSketch)] {
        var entries = timing()
        if flip(0.4) {
            entries.append(("stage", .text(pick(["intended", "begun", "done", "unknown"]))))
        }
        if flip(0.4) {
            entries.append(("mechanism", .list([.text("learning"), .text("coercion")])))
        }
        if flip(0.3) { entries.append(("likelihood", .text(pick([".5", "0.25", "likely", "1"])))) }
        if flip(0.2) { entries.append(("coder", text())) }
        if flip(0.2) { entries.append(("policy", .text(pick(policies)))) }
        if flip(0.2) { entries.append(("note", text())) }
        return entries + evidence()
    }

    // MARK: - The document

    private mutating func document() -> JSONSketch {
        declare()
        var top: [(String, JSONSketch)] = [("tributary", .text("1")), ("title", text())]
        if flip() { top.append(("subtitle", text())) }
        if flip() { top.append(("note", text())) }
        if flip(0.3) { top.append(("language", .text("en"))) }
        if flip() { top.append(("cite", row())) }
        top.append(("sources", .map(sources.map { ($0, source()) })))
        top.append(("regions", .map(regions.map { ($0, actor(isRegion: true)) })))
        for (section, stem) in Self.actorSections {
            let members = actors.filter { $0.hasPrefix(stem) }
            if !members.isEmpty {
                top.append((section, .map(members.map { ($0, actor(isRegion: false)) })))
            }
        }
        top.append(("policies", .map(policies.map { ($0, text()) })))
        for (section, stem) in Self.itemSections {
            let members = items.filter { $0.hasPrefix(stem) }
            if !members.isEmpty { top.append((section, .map(members.map { ($0, item(stem)) }))) }
        }
        top.append(("links", .list((0..<6).map { _ in link() })))
        top.append(("adoptions", .list((0..<2).map { _ in adoption() })))
        top.append(("views", .map([("front", view())])))
        if flip(0.3) { top.append(("codebook", Self.codebook)) }
        return .map(top)
    }

    private static let actorSections = [
        ("officials", "o"), ("agencies", "g"), ("organizations", "n"), ("companies", "y"),
        ("media", "m"), ("populations", "u"),
    ]
    private static let itemSections = [
        ("agreements", "a"), ("events", "e"), ("claims", "c"), ("documents", "d"),
    ]

    private mutating func declare() {
        regions = (0..<4).map { id("r", $0) }
        sources = (0..<3).map { "s\($0)" }
        policies = (0..<2).map { id("p", $0) }
        actors = regions
        for (_, stem) in Self.actorSections where flip(0.7) {
            actors += (0..<2).map { id(stem, $0) }
        }
        for (_, stem) in Self.itemSections where flip(0.8) { items += (0..<2).map { id(stem, $0) } }
    }

    private mutating func source() -> JSONSketch {
        var entries: [(String, JSONSketch)] = []
        if flip() { entries.append(("title", text())) }
        if flip() { entries.append(("author", .list([text(), .text(pick(actors))]))) }
        if flip() { entries.append(("publisher", text())) }
        if flip() { entries.append(("published", .text(date()))) }
        if flip() { entries.append(("url", url())) }
        if flip(0.2) { entries.append(("archived", url())) }
        if flip(0.2) { entries.append(("retrieved", .text("2020-01-02"))) }
        if flip(0.2) { entries.append(("sha256", .text(String(repeating: "0a", count: 32)))) }
        if flip(0.2) { entries.append(("language", .text("zh"))) }
        if flip() { entries.append(("reliability", .text(pick(["A", "C", "F"])))) }
        if flip(0.3) { entries.append(("depends-on", .text(pick(sources)))) }
        return .map(entries)
    }

    private mutating func common() -> [(String, JSONSketch)] {
        var entries: [(String, JSONSketch)] = [("name", text())]
        if flip(0.3) { entries.append(("names", .map([("zh", text()), ("ug", text())]))) }
        if flip(0.3) { entries.append(("aliases", .list([text(), text()]))) }
        if flip(0.2) { entries.append(("url", url())) }
        if flip(0.2) { entries.append(("note", text())) }
        if flip(0.2) {
            entries.append(("attributes", .map([("k", text()), ("odd key: #", text())])))
        }
        return entries
    }

    private mutating func actor(isRegion: Bool) -> JSONSketch {
        var entries = common() + evidence()
        // Regions may not lie within one another in a circle, so only others lie within them.
        if !isRegion, flip() { entries.append(("within", .text(pick(regions)))) }
        if !isRegion, flip() { entries.append(("acts-for", .text(pick(regions)))) }
        if flip(0.3) {
            var post: [(String, JSONSketch)] = [("at", .text(pick(regions))), ("title", text())]
            post += timing() + evidence()
            entries.append(("posts", .list([.map(post), .text(pick(actors))])))
        }
        return .map(entries)
    }

    private mutating func item(_ stem: String) -> JSONSketch {
        var entries = common() + statement().filter { $0.0 != "note" }
        if stem == "e", flip() {
            entries.append(("kind", .text(pick(["visit", "statement", "training"]))))
        }
        for role in ["learner", "model", "visitor", "visited", "trainer", "trainee", "led-by"]
        where flip(0.2) {
            entries.append((role, participants()))
        }
        if flip(0.2) { entries.append(("parties", participants())) }
        if flip(0.3) { entries.append(("covers", .text(pick(policies)))) }
        if flip(0.2) { entries.append(("by", .text(pick(actors)))) }
        if flip(0.2) { entries.append(("about", .list([.text(pick(actors + items))]))) }
        if stem == "c" {
            entries.append(("says", text()))
            entries.append(("positions", .list([position(), position()])))
        }
        return .map(entries)
    }

    private mutating func participants() -> JSONSketch {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .text(pick(actors))
        case 1: .list([.text(pick(actors)), .text(pick(actors))])
        default: .map([("who", .text(pick(actors))), ("note", text())] + timing() + evidence())
        }
    }

    private mutating func position() -> JSONSketch {
        let stance = pick(["asserts", "passes-on", "denies", "omits"])
        var entries: [(String, JSONSketch)] = [
            ("by", .text(pick(actors + sources))), ("stance", .text(stance)),
        ]
        if flip(0.3) { entries.append(("speaker", .text(pick(actors)))) }
        if flip(0.3) { entries.append(("note", text())) }
        return .map(entries + timing() + evidence())
    }

    private mutating func link() -> JSONSketch {
        let kinds = [
            "directs", "learns-from", "visits", "signs-with", "competes-with", "criticizes",
            "replies-to", "similar-to", "endorses", "sanctions", "trains", "emulates",
        ]
        var entries: [(String, JSONSketch)] = [
            ("subject", .text(pick(actors))), ("kind", .text(pick(kinds))),
            ("object", .text(pick(actors))),
        ]
        if flip(0.3) { entries.append(("weight", .text(pick(["0.5", "2", "1e-3"])))) }
        if flip(0.2) { entries.append(("attributes", .map([("k", text())]))) }
        return .map(entries + statement())
    }

    private mutating func adoption() -> JSONSketch {
        let entries: [(String, JSONSketch)] = [
            ("actor", .text(pick(regions))), ("policy", .text(pick(policies))),
            ("stage", .text(pick(["begun", "done"]))),
        ]
        return .map(entries + timing() + evidence())
    }

    private mutating func view() -> JSONSketch {
        .map([
            ("title", text()), ("only", .list([.text(pick(actors)), .text(pick(actors))])),
            ("panels", .map([("Model", .list([.text(pick(actors))])), ("a & b", .list([]))])),
            ("highlight", .text(regions[0] + ".." + regions[1])), ("note", text()),
        ])
    }

    private static let codebook = JSONSketch.map([
        (
            "link-kinds",
            .map([
                (
                    "seconds-to",
                    .map([
                        ("orientation", .text("forward")), ("reads", .text("seconds & to")),
                        ("mechanism", .text("learning")), ("definition", .text("a: b")),
                    ])
                )
            ])
        ), ("likelihoods", .map([("perhaps so", .text("0.4"))])),
    ])
}
