import DiffusionModel
import DiffusionNetwork
import ModelFormats
import Testing

@testable import Commands
@testable import Questions

/// The part of a graph that options ask for, and the picture.
///
/// Oracle: the properties of `GraphPart` and `PictureForm` of the same names, by hand.
@Suite struct OptionPartTests {
    private static let text = """
        tributary: 1
        sources: {s: {title: Survey}}
        regions: {a: Ash, b: {name: 'Birch, Upper'}, c: Cedar}
        media: {m: Courier}
        policies: {p: Rents}
        links: [{link: a advises b, policy: p, evidence: s}]

        """

    private func graph(isStrict: Bool = false, _ heard: Heard = Heard()) throws -> LoadedGraph {
        let file = InputFile(name: "g.yaml", bytes: Array(Self.text.utf8))
        let context = CommandContext(
            open: { path, _ in InputFile(name: path, bytes: []) }, write: { _ in },
            warn: { heard.text += $0 })
        return LoadedGraph(
            read: try ModelReader.read([file]), files: [file], threads: .one, isStrict: isStrict,
            reporter: Reporter(options: try MessageOptions.parse([]), context: context))
    }

    private final class Heard: Sendable {
        nonisolated(unsafe) var text = ""
    }

    private func part(_ arguments: String...) throws -> GraphPart {
        try FilterOptions.parse(arguments).part(in: try graph())
    }

    private func failure(_ arguments: String...) throws -> CommandFailure? {
        do {
            _ = try FilterOptions.parse(arguments).part(in: try graph())
            return nil
        } catch let failure as CommandFailure {
            return failure
        }
    }

    @Test func `names become ids, and kinds those of the codebook`() throws {
        let part = try part(
            "--kind", "Regions", "--link-kind", "Advises", "--policy", "rents", "--source",
            "survey", "--within", "Ash", "--only", "Birch, Upper", "--only", "Cedar,Ash,c")
        #expect(part.kinds == ["region"] && part.linkKinds == ["advises"])
        #expect(part.policies == ["p"] && part.sources == ["s"] && part.within == ["a"])
        #expect(part.only == ["b", "c", "a"])
    }

    @Test func `words, dates and grades are read`() throws {
        let part = try part(
            "--mechanism", "learning,coercion", "--stage", "done", "--not-intended",
            "--after", "2010,by 2012", "--min-grade", "b2", "--min-sources", "2",
            "--undated", "keep", "--explain")
        #expect(part.mechanisms == [.learning, .coercion] && part.stages == [.done])
        #expect(part.leavesOutIntended && part.after.map(\.text) == ["2010", "by 2012"])
        #expect(part.minGrade == MinimumGrade(parsing: "B2") && part.minSources == 2)
        #expect(part.keepsUndated && !part.keepsUnstated && !part.keepsUngraded)
        #expect(part.explains && part.disputed == nil)
    }

    @Test func `no option asks for no filter`() throws {
        let criteria = try part().criteria(in: graph().model)
        #expect(criteria.filters.isEmpty && criteria.disputed == .keep)
    }

    @Test func `what is no word, date, grade or policy is refused as such`() throws {
        let stage = try failure("--stage", "dome")
        #expect(stage?.message == "unknown stage 'dome'")
        #expect(stage?.hint?.hasPrefix("Did you mean 'done'?") == true)
        #expect(try failure("--after", "spring")?.message == "--after 'spring' is not a date")
        #expect(try failure("--min-grade", "G9")?.message == "--min-grade 'G9' is no grade")
        #expect(try failure("--policy", "Ash")?.message == "--policy 'a' is a region, no policy")
    }

    @Test func `rows are those of the kinds that are named, narrower ones included`() throws {
        let graph = try graph()
        func filter(_ kinds: String...) throws -> [String]? {
            let lists = kinds.compactMap { CommaList(argument: $0) }
            return try lists.entityFilter(in: graph.model).map { shows in
                graph.model.entities.filter(shows).map(\.id)
            }
        }
        #expect(try filter() == nil)
        #expect(try filter("media,policies") == ["m", "p"])
    }

    @Test func `the ends of paths stand on either side of two dots`() throws {
        func form(_ arguments: String...) throws -> PictureForm {
            try PictureOptions.parse(arguments).form(
                NetworkOptions.parse([]), FilterOptions.parse([]), in: graph())
        }
        let ends = try form("--highlight", "Ash..Birch, Upper").highlight
        #expect(ends?.from == "Ash" && ends?.to == "Birch, Upper")
        #expect(try form().highlight == nil && form().keepsIsolated == nil)
        #expect(try form("--isolated", "drop").keepsIsolated == false)
        #expect(throws: CommandFailure.self) { try form("--highlight", "Ash-Birch") }
    }

    @Test func `a warning is an error where it is to be`() throws {
        let heard = Heard()
        try graph(isStrict: false, heard).warn("odd", code: "odd", hint: "Look.")
        #expect(heard.text == "warning: odd\n  hint: Look.\n")
        #expect {
            try graph(isStrict: true).warn("odd", code: "odd", hint: nil)
        } throws: { error in
            (error as? CommandFailure)?.status == .invalidModel
        }
    }
}
