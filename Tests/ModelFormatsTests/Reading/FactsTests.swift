import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Oracle: the facts of the founding report, listed here by hand with the paragraphs they stand in.
@Suite struct FactsTests {
    static let entities: [(id: String, kind: String, evidence: [String])] = [
        ("xinjiang", "region", ["report par. 2", "report par. 12"]),
        ("ningxia", "region", ["report par. 12"]),
        ("china", "region", ["report par. 1", "report par. 9"]),
        ("united-states", "region", ["report par. 9"]),
        (
            "chinese-authorities", "agency",
            ["report par. 3", "report par. 4", "report par. 7", "report par. 11"]
        ),
        ("foreign-ministry", "agency", ["report par. 7"]),
        ("chinese-embassy-us", "agency", ["report par. 10"]),
        ("ningxia-authorities", "agency", ["report par. 12"]),
        ("xinjiang-authorities", "agency", ["report par. 12"]),
        ("xinjiang-stability-center", "agency", ["report par. 13"]),
        ("xinjiang-public-security", "agency", ["report par. 13"]),
        ("chen-quanguo", "official", ["report par. 6"]),
        ("zhang-yunsheng", "official", ["report par. 13"]),
        ("geng-shuang", "official", ["report par. 7"]),
        ("cui-tiankai", "official", ["report par. 9"]),
        ("un-cerd", "organization", ["report par. 3"]),
        ("un-experts", "organization", ["report par. 4"]),
        ("western-governments", "organization", ["report par. 4"]),
        ("scholars-278", "organization", ["report par. 2"]),
        ("technology-companies", "organization", ["scholars-278 via report par. 6"]),
        ("ningxia-daily", "media", ["report par. 12"]),
        ("reuters", "media", ["report par. 9", "report par. 10"]),
        ("uyghurs", "population", ["report par. 3"]),
        ("muslim-minorities", "population", ["report par. 1", "report par. 3"]),
        ("hui", "population", ["report par. 12"]),
        ("xinjiang-policy", "policy", ["report par. 1"]),
        ("training-centers", "policy", ["report par. 1", "report par. 4"]),
        ("fighting-terrorism", "policy", ["ningxia-daily via report par. 12"]),
        ("religious-affairs", "policy", ["ningxia-daily via report par. 12"]),
        ("college-students", "policy", ["ningxia-daily via report par. 12"]),
        ("governing-society", "policy", ["ningxia-daily via report par. 12"]),
        ("counterterrorism-technology", "policy", ["report par. 13"]),
        ("antiterror-agreement", "agreement", ["ningxia-daily via report par. 12"]),
        ("ningxia-delegation", "visit", ["report par. 13", "report par. 14", "report par. 14"]),
        (
            "scholars-statement", "statement",
            ["scholars-278 via report par. 2", "scholars-278 via report par. 6"]
        ),
        ("cerd-estimate", "statement", ["un-cerd via report par. 3"]),
        ("official-defence", "statement", ["report par. 4"]),
        ("ministry-briefing", "statement", ["report par. 7", "report par. 8"]),
        (
            "reuters-interview", "statement",
            [
                "reuters via report par. 9", "reuters via report par. 9",
                "reuters via report par. 10",
            ]
        ),
        ("embassy-transcript", "document", ["report par. 10"]),
        ("one-million-held", "claim", ["report par. 3"]),
        ("mass-detentions", "claim", ["report par. 1"]),
        ("mass-abuses", "claim", ["scholars-278 via report par. 2"]),
        ("spread-decided", "claim", ["report par. 11"]),
        ("explanation-failed", "claim", ["report par. 5"]),
        ("transcript-complete", "claim", ["report par. 10"]),
    ]

    static let links: [(sentence: String, evidence: [String])] = [
        ("antiterror-agreement learner ningxia-authorities", [agreement]),
        ("antiterror-agreement model xinjiang-authorities", [agreement]),
        ("antiterror-agreement covers fighting-terrorism", [agreement]),
        ("antiterror-agreement covers religious-affairs", [agreement]),
        ("antiterror-agreement covers college-students", [agreement]),
        ("antiterror-agreement covers governing-society", [agreement]),
        ("ningxia-delegation led-by zhang-yunsheng", delegation),
        ("ningxia-delegation visited xinjiang-stability-center", delegation),
        ("ningxia-delegation visited xinjiang-public-security", delegation),
        ("ministry-briefing replies-to scholars-statement", ["report par. 7"]),
        (
            "reuters-interview replies-to united-states",
            ["reuters via report par. 9", "reuters via report par. 10"]
        ),
        ("official-defence replies-to western-governments", ["report par. 4"]),
        ("official-defence replies-to un-experts", ["report par. 4"]),
        (
            "scholars-278 criticizes chinese-authorities",
            ["scholars-278 via report par. 2", "scholars-278 via report par. 6"]
        ),
        (
            "scholars-278 urges-sanctions-on chinese-authorities",
            ["scholars-278 via report par. 6"]
        ),
        ("scholars-278 urges-sanctions-on chen-quanguo", ["scholars-278 via report par. 6"]),
        (
            "scholars-278 urges-sanctions-on technology-companies",
            ["scholars-278 via report par. 6"]
        ),
        ("western-governments criticizes chinese-authorities", ["report par. 4"]),
        ("un-experts criticizes chinese-authorities", ["report par. 4"]),
        ("chen-quanguo holds-office xinjiang", ["report par. 6"]),
        ("zhang-yunsheng holds-office ningxia-authorities", ["report par. 13"]),
        ("geng-shuang holds-office foreign-ministry", ["report par. 7"]),
        ("cui-tiankai holds-office chinese-embassy-us", ["report par. 9"]),
        ("ningxia similar-to xinjiang", ["report par. 12"]),
        ("reuters interviews cui-tiankai", ["reuters via report par. 9"]),
        ("chinese-authorities acts-for china", ["report"]),
        ("foreign-ministry acts-for china", ["report"]),
        ("chinese-embassy-us acts-for china", ["report"]),
        ("ningxia-authorities acts-for ningxia", ["report"]),
        ("xinjiang-authorities acts-for xinjiang", ["report"]),
    ]

    static let positions: [(claim: String, holder: String, stance: Position.Stance)] = [
        ("one-million-held", "un-cerd", .passesOn),
        ("one-million-held", "chinese-authorities", .denies),
        ("mass-detentions", "report", .asserts),
        ("mass-detentions", "chinese-authorities", .denies),
        ("mass-abuses", "scholars-278", .asserts),
        ("spread-decided", "report", .asserts),
        ("explanation-failed", "report", .asserts),
        ("transcript-complete", "chinese-embassy-us", .asserts),
        ("transcript-complete", "report", .denies),
    ]

    static let nativeNames: [String: [String]] = [
        "xinjiang": ["新疆", "شىنجاڭ"], "ningxia": ["宁夏"], "chen-quanguo": ["陈全国"],
        "zhang-yunsheng": ["张韵声"], "geng-shuang": ["耿爽"], "cui-tiankai": ["崔天凯"],
        "ningxia-daily": ["宁夏日报"],
    ]

    private static let agreement = "ningxia-daily via report par. 12"
    private static let delegation = ["report par. 13", "report par. 14", "report par. 14"]

    private let facts: CodedCase

    init() throws { facts = try CodedCase("graphs/xinjiang-ningxia.yaml") }

    @Test(arguments: entities.indices)
    func `every id of the facts is there, with its kind and its evidence`(row: Int) throws {
        let expected = Self.entities[row]
        let position = try #require(facts.positions[expected.id])
        let kind = facts.model.entities[position].kind
        #expect(facts.model.codebook.isKind(kind, a: expected.kind))
        #expect(facts.texts(facts.model.evidence(ofEntity: position)) == expected.evidence)
    }

    @Test(arguments: links.indices)
    func `every link of the facts is there, with its chain`(row: Int) throws {
        let expected = Self.links[row]
        let link = try #require(facts.link(expected.sentence), "\(expected.sentence)")
        #expect(facts.texts(facts.model.evidence(ofLink: link)) == expected.evidence)
    }

    @Test(arguments: positions.indices)
    func `every position on a claim is there, and nobody says more`(row: Int) throws {
        let expected = Self.positions[row]
        let claim = try #require(facts.positions[expected.claim])
        let held = facts.model.entities[claim].detail.positions
        let stances = held.filter { facts.model.sources[$0.holder].id == expected.holder }
        #expect(stances.map(\.stance) == [expected.stance])
    }

    @Test func `native names are those of the facts and no others`() {
        for entity in facts.model.entities {
            let names = entity.detail.names.map(\.text)
            #expect(names == Self.nativeNames[entity.id, default: []], "\(entity.id)")
        }
    }

    @Test func `the chain by way of Ningxia Daily stands under the agreement and its fields only`()
    {
        let allowed = [
            "antiterror-agreement", "fighting-terrorism", "religious-affairs", "college-students",
            "governing-society",
        ]
        for (position, entity) in facts.model.entities.indexed() {
            let texts = facts.texts(facts.model.evidence(ofEntity: position))
            let named = texts.contains { $0.hasPrefix("ningxia-daily") }
            #expect(named == allowed.contains(entity.id), "\(entity.id)")
        }
    }

    @Test func `the agreement is by 27 November, and its learning is intended`() throws {
        let agreement = try #require(facts.positions["antiterror-agreement"])
        let detail = facts.model.entities[agreement].detail
        let date = try PartialDate(parsing: "by 2018-11-27")
        #expect(detail.timing == .moment(date))
        #expect(detail.stage == .intended)
    }

    @Test func `nothing real is graded, and nothing is said to be adopted`() {
        #expect(facts.model.sources.allSatisfy { $0.reliability == nil })
        #expect(!facts.model.links.origins.contains(.adoption))
    }
}

/// A graph of the project with the lookups that the facts are checked by.
struct CodedCase {
    let model: GraphModel
    let positions: [String: EntityIndex]

    init(_ path: String) throws {
        let file = InputFile(name: path, bytes: try Repository.bytes(path))
        model = try ModelReader.read([file]).model
        positions = model.entitiesByID()
    }

    /// Rows as the native format writes them in short: the chain, then the place.
    func texts(_ rows: [EvidenceRow]) -> [String] {
        rows.map { row in
            let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
            return row.place.map { "\(chain) \($0)" } ?? chain
        }
    }

    /// The index of the link that reads as `subject kind object`.
    func link(_ sentence: String) -> LinkIndex? {
        model.links.indices.first { index in
            let subject = model.entities[model.links.subjects[index]].id
            let object = model.entities[model.links.objects[index]].id
            return "\(subject) \(model.kind(ofLink: index).id) \(object)" == sentence
        }
    }
}
