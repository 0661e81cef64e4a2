import ArgumentParser
import DiffusionModel
import Exhibits

/// `tributary show`: one entity, source or link whole, with its evidence.
struct ShowVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "show",
        abstract: "Show one thing whole, with its evidence.",
        discussion: """
            NAME is the id, the name or an alias, in any language, of an entity, or a beginning \
            that only one has; or the id of a source or a link. Numbers in brackets name the \
            sources at the foot, each the chain of hands that the word passed through.
            """)

    static let examples = [
        VerbExample(
            "what one region aims to learn from another, and who says so",
            "tributary show antiterror-agreement graphs/xinjiang-ningxia.yaml"),
        VerbExample(
            "a region by its native name, as JSON",
            "tributary show 宁夏 graphs/xinjiang-ningxia.yaml --format json"),
    ]

    @Argument(help: "An entity, a source or a link.")
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try input.check([name], wanted: "a name is", example: "show NAME", in: context)
        try result.checkOneRow()
        let graph = try input.load(messages: messages, in: context)
        let sheet =
            switch try graph.names.anything(name) {
            case .entity(let index): Sheet.entity(index, in: graph.model)
            case .source(let index): Sheet.source(index, in: graph.model)
            case .link(let index): Sheet.link(index, in: graph.model)
            }
        try result.write(sheet, from: graph.paths, messages: messages, in: context)
        return .success
    }
}
