import Exhibits

extension OutputOptions {
    /// The name of the format that the output's ending means, whatever writes it.
    var formatOfEnding: String? {
        guard let ending = fileExtension.map({ "." + $0 }) else { return nil }
        return WrittenFormat.all.first { $0.endings.contains(ending) }?.name
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
