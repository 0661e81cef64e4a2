import DiffusionModel
import Testing

@testable import ModelFormats

/// What a graph's own kinds mean, read and written.
@Suite struct KindMeaningTests {
    private static let book = """
        tributary: 1
        codebook:
          entity-kinds:
            exchange: {family: item, section: events, parent: event, shape: agreement}
            canton: {family: actor, section: regions, nature: region, shape: region}
          link-kinds:
            stays-with: {orientation: backward, reads: stays with, ends: [canton, actor]}
            host:
              {orientation: backward, role: true, part: giver, pairs-with: [guest, led-by],
               relation: stays-with, one-way: true, legend: Hosting}
            guest: {orientation: forward, role: true, part: taker, one-way: true}
            serves-in: {orientation: both, membership: true, relation: moves, timeless: true}
            enacts: {orientation: none, adoption: true, ends: [anything, policy]}
            visits: {legend: Call}
        regions: {a: Arden, b: {kind: canton}}
        events: {e: {kind: exchange, host: a, guest: b}}

        """

    private func check(_ book: Codebook) {
        let host = book.linkKind("host")
        #expect(host?.part == .giver && host?.isOneWay == true && host?.legend == "Hosting")
        #expect(host?.pairsWith == ["guest", "led-by"] && host?.relation == "stays-with")
        #expect(book.linkKind("guest")?.part == .taker)
        let service = book.linkKind("serves-in")
        #expect(service?.isMembership == true && service?.isTimeless == true)
        #expect(book.linkKind("enacts")?.isAdoption == true)
        #expect(book.linkKind("enacts")?.ends == .init(subject: nil, object: "policy"))
        #expect(book.linkKind("stays-with")?.ends == .init(subject: "canton", object: "actor"))
        // A built-in kind that is changed keeps what is not said, but may join anything.
        #expect(book.linkKind("visits")?.legend == "Call")
        #expect(book.linkKind("visits")?.intended == "plans to visit")
        #expect(book.linkKind("visits")?.ends == nil)
        #expect(book.nature(of: "exchange") == .event && book.shape(of: "exchange") == .agreement)
        #expect(book.nature(of: "canton") == .region)
    }

    @Test func `what kinds mean is read, and written again in every format that has kinds`() throws
    {
        let model = try ReadText.model(Self.book)
        check(model.codebook)
        for text in [NativeWriter.yaml(model), NativeWriter.json(model)] {
            let again = try ReadText.model(text, text.hasPrefix("{") ? "again.json" : "again.yaml")
            #expect(again.codebook == model.codebook)
        }
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        check(try ModelReader.read(files).model.codebook)
    }

    @Test func `a codebook that stands alone says all that its kinds mean`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            codebook:
              replace: true
              entity-kinds: {region: {family: actor, section: regions, nature: region}}
              link-kinds: {acts-for: {orientation: both, membership: true, timeless: true}}
            regions: {a: A, b: {name: B, acts-for: a}}
            """)
        #expect(model.codebook.linkKind("acts-for")?.legend == nil)
        let again = try ReadText.model(NativeWriter.yaml(model), "again.yaml")
        #expect(again.codebook == model.codebook)
    }

    @Test(arguments: [
        ("link-kinds: {k: {orientation: both, part: gver}}", "2:54 invalid-value"),
        ("link-kinds: {k: {orientation: both, membership: maybe}}", "2:60 invalid-value"),
        ("link-kinds: {k: {orientation: both, relation: learn-from}}", "2:58 unknown-kind"),
        ("link-kinds: {k: {orientation: both, pairs-with: [visitor, gest]}}", "2:70 unknown-kind"),
        ("link-kinds: {k: {orientation: both, ends: [actor, polcy]}}", "2:62 unknown-kind"),
        ("link-kinds: {k: {orientation: both, ends: [actor, item, actor]}}", "2:54 wrong-shape"),
        ("entity-kinds: {k: {family: actor, nature: policy}}", "2:54 invalid-value"),
        ("entity-kinds: {k: {family: actor, shape: square}}", "2:53 invalid-value"),
    ])
    func `what says no meaning is refused with its place`(book: String, fault: String) {
        let faults = ReadText.faults("tributary: 1\ncodebook: {\(book)}\n")
        #expect(faults.map(\.short) == [fault])
        #expect(faults.allSatisfy { $0.hint != nil })
    }

    /// What cannot be meant: each with the place of the value that says it.
    @Test(arguments: [
        ("link-kinds: {k: {orientation: both, style: pink}}", "2:55 invalid-value"),
        ("link-kinds: {k: {orientation: both, part: giver}}", "2:54 invalid-value"),
        ("link-kinds: {k: {orientation: both, one-way: true}}", "2:57 invalid-value"),
        ("link-kinds: {k: {orientation: both, relation: visits}}", "2:58 invalid-value"),
        (
            "link-kinds: {k: {orientation: both, role: true, part: giver, relation: visited}}",
            "2:83 invalid-value"
        ),
        (
            "link-kinds: {k: {orientation: both, role: true, part: giver, pairs-with: k}}",
            "2:85 invalid-value"
        ),
        (
            "link-kinds: {k: {orientation: both, role: true, part: giver, pairs-with: covers}}",
            "2:85 invalid-value"
        ),
        (
            "link-kinds: {k: {orientation: both, role: true, part: taker, pairs-with: visitor}}",
            "2:85 invalid-value"
        ),
        (
            "link-kinds: {k: {orientation: both, role: true, membership: true}}",
            "2:72 invalid-value"
        ),
        ("link-kinds: {k: {orientation: both, role: true, adoption: true}}", "2:70 invalid-value"),
        ("link-kinds: {note: {orientation: both, role: true}}", "2:25 invalid-id"),
        ("link-kinds: {posts: {orientation: both, role: true}}", "2:25 invalid-id"),
        ("entity-kinds: {region: {family: item}}", "2:44 invalid-value"),
        ("entity-kinds: {k: {family: item, parent: region}}", "2:53 invalid-value"),
        ("entity-kinds: {k: {family: item, parent: regon}}", "2:53 unknown-kind"),
        ("entity-kinds: {k: {parent: regon}}", "2:39 unknown-kind"),
        ("entity-kinds: {k: {family: item, section: meetings}}", "2:54 invalid-value"),
        ("entity-kinds: {k: {family: item, parent: k}}", "2:53 circular"),
    ])
    func `what a kind cannot mean is refused with its place`(book: String, fault: String) {
        let faults = ReadText.faults("tributary: 1\ncodebook: {\(book)}\n")
        #expect(faults.map(\.short) == [fault], "\(faults)")
        #expect(faults.allSatisfy { $0.hint != nil })
    }

    @Test func `kinds that lie within each other are each refused`() {
        for family in ["family: item, ", ""] {
            let faults = ReadText.faults(
                "tributary: 1\ncodebook: {entity-kinds: {k: {\(family)parent: l}, "
                    + "l: {\(family)parent: k}}}\n")
            #expect(faults.map(\.code) == [.circular, .circular], "\(faults)")
        }
    }

    @Test func `a wider kind may stand further down and gives its family and section`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            codebook:
              entity-kinds:
                board: {parent: council}
                council: {parent: agency}
                moot: {parent: fair}
                fair: {family: item, section: events}
            agencies: {w: {kind: board}}
            events: {m: {kind: moot}}
            """)
        #expect(model.codebook.entityKind("board")?.section == "agencies")
        #expect(model.codebook.entityKind("board")?.family == .actor)
        #expect(model.codebook.entityKind("moot")?.section == "events")
        #expect(model.codebook.entityKind("moot")?.family == .item)
    }

    @Test func `lists that a file empties stay empty in what is written`() throws {
        let model = try ReadText.model(
            "tributary: 1\ncodebook: {entity-kinds: {memorandum: {aliases: []}}, link-kinds: "
                + "{visited: {pairs-with: []}, twins-with: {aliases: []}}}\n")
        #expect(model.codebook.linkKind("visited")?.pairsWith == [])
        let again = try ReadText.model(NativeWriter.yaml(model), "again.yaml")
        #expect(again.codebook == model.codebook)
        let losses = GraphFormat.csvFolder.losses(of: model)
        #expect(losses.contains { $0.contains("3 emptied lists of kinds") }, "\(losses)")
    }

    @Test func `a legend with a semicolon is one value in a table of kinds`() throws {
        let model = try ReadText.model(
            "tributary: 1\ncodebook: {link-kinds: {k: {orientation: both, legend: 'a; \"b\"'}}}\n")
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        #expect(try ModelReader.read(files).model.codebook.linkKind("k")?.legend == "a; \"b\"")
    }

    @Test func `a kind that is given a wider one keeps its section`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            codebook: {entity-kinds: {agency: {parent: organization}}}
            agencies: {w: W}
            """)
        #expect(model.entities.map(\.kind) == ["agency"])
        #expect(model.codebook.isKind("agency", a: "organization"))
    }

    /// Spreadsheets write TRUE; in YAML it is a mistake, like any other word.
    @Test func `whether a kind is a role is true or false, in capitals in tables alone`() throws {
        let faults = ReadText.faults(
            "tributary: 1\ncodebook: {link-kinds: {h: {orientation: both, role: yes}}}\n")
        #expect(faults.map(\.short) == ["2:54 invalid-value"])
        let files = [
            ("e.csv", "id,kind\nx,event\n"), ("kinds.csv", "id,orientation,role\nh,both,TRUE\n"),
        ].map { InputFile(name: $0.0, bytes: Array($0.1.utf8)) }
        #expect(try ModelReader.read(files).model.codebook.linkKind("h")?.isRole == true)
    }

    @Test func `a kind may name kinds that stand behind it or in another file`() throws {
        let pair = "codebook: {link-kinds: {host: {orientation: backward, role: true, part: giver,"
        let faults = ReadText.faults([
            ("a.yaml", "tributary: 1\n\(pair) pairs-with: guest, relation: meets}}}\n"),
            (
                "b.yaml",
                "tributary: 1\ncodebook: {link-kinds: {guest: {orientation: forward, role: true},"
                    + " meets: {orientation: both}}}\n"
            ),
        ])
        #expect(faults == [])
    }

    private func codes(_ text: String) throws -> [String] {
        let head = "cite: s\nsources: {s: S}\npolicies: {p: P}\n"
        return try ReadText.warnings(Self.book + head + text).map(\.short)
            .filter { !$0.hasSuffix("isolated") }
    }

    @Test func `a kind of a graph's own that is timeless needs no date, others do`() throws {
        let undated = try codes("links: [{link: a serves-in b}, {link: b stays-with a}]\n")
        #expect(undated.filter { $0.hasSuffix("undated") } == ["16:10 undated", "20:32 undated"])
    }

    @Test func `ends that a graph's own kind asks for are checked`() throws {
        let found = try codes(
            "links: [{link: a stays-with b, date: 2011}, {link: b enacts a, stage: done}]\n")
        // A region is no canton, nor a policy.
        #expect(
            found.filter { $0.hasSuffix("unfitting-end") }
                == ["20:9 unfitting-end", "20:45 unfitting-end"])
    }

    @Test func `an adoption by a kind of a graph's own is a deed`() throws {
        let faults = ReadText.faults(
            Self.book + "policies: {p: P}\nlinks: [{link: a enacts p, stage: intended}]\n")
        #expect(faults.map(\.code) == [.adoptionStage])
    }

    @Test func `a column of policies makes them in a codebook that has none`() throws {
        let files = [
            (
                "g.yaml",
                "tributary: 1\ncodebook: {replace: true, entity-kinds: {measure: "
                    + "{family: item, section: policies, nature: policy}}}\n"
            ),
            ("t.csv", "source,target,policies\nx,y,meters\n"),
        ].map { InputFile(name: $0.0, bytes: Array($0.1.utf8)) }
        let model = try ModelReader.read(files).model
        #expect(model.entities.first { $0.id == "meters" }?.kind == "measure")
    }
}
