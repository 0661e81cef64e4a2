import Exhibits
import Questions

extension ResultOptions {
    /// Writes the rows of an answer as a data set, and says which columns are called otherwise.
    ///
    /// - Throws: `CommandFailure` where it would go to a terminal or cannot be written.
    func writeDataSet(of table: Table, _ reporter: Reporter) throws {
        let context = reporter.context
        guard !destination.isStandard || !context.isTerminal(.output) else {
            throw CommandFailure(
                .usage, "a data set is no text that a terminal could show",
                hint: "Write it to a file: -o answers.dta.")
        }
        let answer = AnswerDataSet(table)
        let bytes = try answer.bytes(for: destination.output ?? "-")
        try destination.write(bytes, in: context)
        if !answer.renamed.isEmpty {
            let some = answer.renamed.prefix(5).map { "\($0.column) as \($0.variable)" }
            let more = answer.renamed.count - some.count
            reporter.note(
                "some columns have another name in Stata, and their own as label: "
                    + some.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
                code: "renamed-columns")
        }
        if answer.cutTexts > 0 {
            let texts = answer.cutTexts == 1 ? "1 text" : "\(answer.cutTexts) texts"
            reporter.warning(
                "zero bytes are left out of \(texts), as Stata has none", code: "zero-bytes")
        }
    }
}
