import Exhibits

extension OutputOptions {
    /// The name of the format that the last word of the output's name means, whatever writes it.
    var formatOfEnding: String? {
        guard let ending = fileExtension.map({ "." + $0 }) else { return nil }
        return WrittenFormat.all.first { $0.endings.contains(ending) }?.name
    }

    /// The format that the output's ending means, and the ending, whatever writes it.
    private var promise: (format: WrittenFormat, ending: String)? {
        guard let output, !isStandard else { return nil }
        let name = output.lowercased()
        let promises = WrittenFormat.all.flatMap { format in
            // An ending of two words is told from its last word where it is written so.
            format.endings.filter { ending in
                format.writers != nil || !ending.dropFirst().contains(".")
            }.map { (format: format, ending: $0) }
        }
        let longest = promises.filter { name.hasSuffix($0.ending) }
            .map(\.ending.utf8.count).max()
        return promises.first { name.hasSuffix($0.ending) && $0.ending.utf8.count == longest }
    }

    /// Warns where the output's ending means another format than the one that is written, unless
    /// it is the one that such a file is read as.
    ///
    /// - Parameters:
    ///   - format: The name of the format that is written.
    ///   - reporter: How the warning is said.
    func warnOfEnding(notMeaning format: String, _ reporter: Reporter) {
        guard let output, let promise, promise.format.name != format else { return }
        let isReadSo = WrittenFormat.all.contains { written in
            written.name == format && !written.isRead
                && written.endings.contains { $0.hasSuffix(promise.ending) }
        }
        guard !isReadSo, promise.format.isRead || formatOfEnding != format else { return }
        reporter.warning(
            "'\(output)' is named as \(promise.format.name) and written as \(format)",
            code: "misnamed-output", hint: "Let --format and the ending of the name agree.")
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
