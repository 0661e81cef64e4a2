import ArgumentParser
import Exhibits

/// `tributary formats`: every format, and what it loses.
struct FormatsVerb: Verb {
    static let configuration = CommandConfiguration.verb(
        "formats",
        abstract: "List the formats that are read and written.",
        discussion: "Files of any format may be packed by gzip (.gz) where they are read.")

    static let examples = [
        VerbExample("every format", "tributary formats"),
        VerbExample("for a script", "tributary formats --format jsonl"),
    ]

    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        var table = Table(.id("format"), "holds", "reads", "writes", .id("extensions"), "loses")
        for format in WrittenFormat.all {
            table.append([
                .text(format.name), .text(format.holds), .boolean(format.isRead),
                .optional(format.writers), .texts(format.endings), .optional(format.loses),
            ])
        }
        try result.write(Exhibit(table), from: [], messages: messages, in: context)
        return .success
    }
}
