import ModelFormats
import Testing

@testable import Commands

/// A graph whose codebook has kinds of its own is answered as one with built-in kinds.
@Suite struct OwnKindTests {
    private static let exchange = """
        tributary: 1
        cite: s
        sources: {s: S}
        codebook:
          entity-kinds:
            exchange: {family: item, section: events, parent: event, name: Exchange}
          link-kinds:
            stays-with: {orientation: backward, reads: stays with, intended: means to stay with}
            host:
              {orientation: backward, role: true, reads: is held at, part: giver,
               pairs-with: [guest, led-by], relation: stays-with, legend: Hosting, style: action}
            guest:
              {orientation: forward, role: true, reads: brings, part: taker, style: action}
            serves-in:
              {orientation: both, reads: serves in, membership: true, timeless: true, style: office}
        regions: {a: {name: Arden}, b: {name: Birk}, c: {name: Corve}}
        officials: {ada: Ada, ivo: Ivo}
        events:
          stay: {kind: exchange, name: Summer stay, date: 2012, host: a, guest: b}
          plan: {kind: exchange, name: Winter stay, date: 2014, host: b, guest: c, stage: intended}
          trip: {kind: exchange, name: Trip, date: 2013, host: c, led-by: ada}
        links:
          - {link: ivo serves-in c}
          - {link: ivo advises b, date: 2015}
        """

    private var world: World {
        var world = World()
        world.files["g.yaml"] = Self.exchange
        return world
    }

    /// Oracle: the words of the codebook above, put as `Norby visits Esk: Harbour tour` is.
    @Test(arguments: [
        ("paths a b g.yaml", "  Birk stays with Arden: Summer stay, 2012 [1]"),
        ("paths b c g.yaml", "  Corve means to stay with Birk: Winter stay, 2014 [1]"),
        // Who leads the guests stays with them.
        ("paths c ada g.yaml", "  Ada stays with Corve: Trip, 2013 [1]"),
        ("paths c b g.yaml", "  Corve (Ivo) advises Birk, 2015 [1]"),
        ("show stay g.yaml", "  is held at Arden, 2012 [1]"),
        ("show plan g.yaml", "  is to: brings Corve, 2014 [1]"),
        ("rank --of links g.yaml", ": Birk stays with Arden: Summer stay, 2012 [1]"),
    ])
    func `roles and memberships of a graph's own are worded, led and folded`(
        line: String, sentence: String
    ) {
        let found = world.run(line)
        #expect(found.status == .success)
        #expect(found.lines.contains { $0.hasSuffix(sentence) }, "\(found.output)")
    }

    @Test func `what is timeless needs no date`() {
        #expect(world.run("check g.yaml").output.contains("no warnings"))
    }

    @Test func `the legend of a picture has the word of the codebook`() {
        let found = world.run("render g.yaml -f dot")
        #expect(found.output.contains(">Hosting"))
    }

    // MARK: - Every kind under another name

    /// A graph of built-in kinds, each id in guillemets.
    private static let marked = """
        cite: s
        sources: {s: S, t: {title: T, publisher: c}}
        regions: {a: Arden, b: Birk, c: Corve, d: {name: Dorn, within: a}}
        officials: {ada: Ada, ivo: Ivo}
        agencies: {office: Birk office, court: Court}
        media: {post: Corve Post}
        policies: {tolls: Tolls, wells: Wells}
        claims: {costs: {says: Tolls cost more, «about»: tolls, positions: [{by: c, stance: denies}]}}
        documents: {act: {kind: «local-rule», name: Act, «by»: a, «covers»: tolls, date: 2010}}
        agreements:
          pairing:
            {kind: «twinning», name: Pairing, date: 2012, «model»: a, «learner»: office,
             «covers»: [tolls, wells], «parties»: [a, b, c], stage: intended}
          pact: {name: Pact, date: 2013, «parties»: [b, d]}
        events:
          tour:
            {kind: «study-tour», name: Study tour, date: 2011, «visited»: a, «visitor»: office,
             «led-by»: ada, evidence: t}
          course: {kind: «training», name: Course, date: 2014, «trainer»: d, «trainee»: c}
          speech: {kind: «statement», name: Speech, date: 2015, «by»: c, «about»: a}
        links:
          - {link: ada «holds-office» b, from: 2009, to: 2012}
          - {link: ada «holds-office» c, from: 2013}
          - {link: office «acts-for» b}
          - {link: court «acts-for» c}
          - {link: court «criticizes» tolls, date: 2014}
          - {link: b «adopts» tolls, date: 2016, stage: done}
          - {link: d «endorses» a, date: 2010}
          - {link: post «reports» pairing, date: 2012}
          - {link: a «similar-to» d}
          - {link: b «visits» d, date: 2017, mechanism: learning}
          - {link: ivo «advises» b, date: 2010}
          - {link: speech «replies-to» act, date: 2015}
        """

    /// The ids of the built-in kinds, but for two that stand on cards as they are.
    private static var kinds: [String] {
        let book = BuiltInCodebook.codebook
        return (book.entityKinds.map(\.id) + book.linkKinds.map(\.id))
            .filter { $0 != "by" && $0 != "about" }
    }

    /// An id of the same length, in the same place of every order.
    private static func other(_ id: String) -> String {
        id.dropLast() + id.suffix(1).uppercased()
    }

    /// The built-in codebook with every kind under its other name, standing alone.
    private static var renamed: String {
        let names = Set(kinds)
        let lines = BuiltInCodebook.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            let keys = ["parent", "pairs-with", "relation", "ends"].map { "      \($0):" }
            let isKind =
                line.hasPrefix("    ") && !line.hasPrefix("     ") && line.hasSuffix(":")
            guard isKind || keys.contains(where: line.hasPrefix) else { return String(line) }
            let start = isKind ? "" : String(line.prefix { $0 != ":" })
            return start
                + line.dropFirst(start.count).replacing(/[a-z-]+/) { match in
                    names.contains(String(match.output))
                        ? other(String(match.output)) : String(match.output)
                }
        }.joined(separator: "\n").replacing("codebook:\n", with: "codebook:\n  replace: true\n")
    }

    private static let builtIn = "tributary: 1\n" + marked.filter { $0 != "«" && $0 != "»" }

    private static var own: String {
        let names = Set(kinds)
        return "tributary: 1\n" + renamed
            + marked.replacing(/«([a-z-]+)»/) { match in
                let id = String(match.output.1)
                return names.contains(id) ? other(id) : id
            }
    }

    @Test(arguments: [
        "paths a b g.yaml", "paths a c g.yaml", "paths b c g.yaml -k 9 -f jsonl",
        "paths d c g.yaml --level actor", "downstream a g.yaml -f csv",
        "upstream c g.yaml --level actor -f csv", "show pairing g.yaml", "show tour g.yaml",
        "show costs g.yaml", "show ada g.yaml", "rank --of links g.yaml",
        "rank --of links g.yaml --level region", "rank g.yaml -f csv", "info g.yaml -f json",
        "list links g.yaml -f csv", "list entities g.yaml -f csv", "list claims g.yaml -f csv",
        "list adoptions g.yaml -f csv", "list sources g.yaml -f csv",
        "paths a b g.yaml --without-source t", "paths a b g.yaml --policy tolls",
        "list links g.yaml --after 2012 -f csv", "chokepoints g.yaml -f csv",
        "render g.yaml -f dot", "render g.yaml -f dot --level actor",
        "render g.yaml -f dot --level region", "render g.yaml -f dot --network ties",
        "check g.yaml -f csv",
    ])
    func `every kind under another name is answered alike`(line: String) {
        var (one, other) = (World(), World())
        one.files["g.yaml"] = Self.builtIn
        other.files["g.yaml"] = Self.own
        let (right, found) = (one.run(line), other.run(line))
        #expect(found.status == right.status)
        var output = found.output
        for id in Self.kinds { output = output.replacing(Self.other(id), with: id) }
        #expect(output == right.output)
    }
}
