extension OutputOptions {
    /// The name of the format that the output's ending means, whatever writes it.
    var formatOfEnding: String? {
        switch fileExtension {
        case "yaml", "yml": "yaml"
        case "jsonl", "ndjson": "jsonl"
        case "dot", "gv": "dot"
        case "txt": "table"
        case let ending?
        where ["json", "csv", "tsv", "md", "svg", "png", "pdf"].contains(ending):
            ending
        default: nil
        }
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
}
