import DiffusionModel

/// Which of several tables in a file is meant by a name.
enum SheetChoice {
    /// The place of a name; where none is exactly so, upper and lower case are the same.
    ///
    /// - Throws: That there is none, in words that call the whole and its parts so.
    static func place(
        of name: String, among names: [String], _ whole: String, _ part: String, file: String
    ) throws(Diagnostic) -> Int {
        let lowercased = name.lowercased()
        if let place = names.firstIndex(of: name)
            ?? names.firstIndex(where: { $0.lowercased() == lowercased })
        {
            return place
        }
        throw Diagnostic(
            .error, .invalidValue, at: SourceLocation(file: file),
            "The \(whole) has no \(part) '\(name)'.", hint: "It has \(listed(names)).")
    }

    /// Names in quotes, as many as anybody reads.
    static func listed(_ names: [String]) -> String {
        let shown = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 20 ? shown + " and \(names.count - 20) more" : shown
    }
}
