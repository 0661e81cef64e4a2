import Exhibits

extension OutputOptions {
    /// The name of the format that the output's ending means, whatever writes it.
    var formatOfEnding: String? {
        guard let output, !isStandard else { return nil }
        let name = output.lowercased()
        let promising = WrittenFormat.all.compactMap { format -> (name: String, ending: String)? in
            let endings = format.endings.filter { ending in
                // An ending of two words is told from its last word where it is written so.
                let isWhole = format.writers != nil || !ending.dropFirst().contains(".")
                return isWhole && name.hasSuffix(ending)
            }
            return endings.max { $0.utf8.count < $1.utf8.count }.map { (format.name, $0) }
        }
        let longest = promising.map(\.ending.utf8.count).max()
        return promising.first { $0.ending.utf8.count == longest }?.name
    }

    /// Warns where the output's ending means another format than the one that is written.
    ///
    /// - Parameters:
    ///   - format: The name of the format that is written.
    ///   - reporter: How the warning is said.
    func warnOfEnding(notMeaning format: String, _ reporter: Reporter) {
        guard let output, let meant = formatOfEnding, meant != format else { return }
        reporter.warning(
            "'\(output)' is named as \(meant) and written as \(format)", code: "misnamed-output",
            hint: "Let --format and the ending of the name agree.")
    }

    /// What is said of an output whose name tells no format that a verb writes.
    ///
    /// - Parameters:
    ///   - endings: The endings that would tell one.
    ///   - more: What else would, with a comma before it.
    /// - Returns: The failure, with exit code 64.
    func unclearFormat(knowing endings: [String], _ more: String = "") -> CommandFailure {
        CommandFailure(
            .usage, "the name '\(output ?? "")' does not say which format is meant",
            hint: "End it in \(Wording.list(endings, "or"))\(more), or add --format.")
    }
}
