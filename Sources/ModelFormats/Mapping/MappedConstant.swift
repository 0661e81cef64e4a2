import DiffusionModel
import EdgeTables

/// A text of a map that holds for all rows, read as the cells of a column would be.
enum MappedConstant {
    /// The text as the key under which it stands holds it.
    ///
    /// - Throws: That it says nothing there, at its place in the map.
    static func text(
        _ name: MapName, as reading: MapKeys.Reading, in section: TableMap.Section
    ) throws(Diagnostic) -> String {
        switch reading {
        case .text, .list: return name.text
        case .date: return try date(name, in: section)
        case .end:
            let isOpen =
                section.open.contains(name.text) || OpenEnd.isLasting(name.text)
                || name.text == ".."
            return isOpen ? ".." : try date(name, in: section)
        case .number:
            let text = section.hasDecimalCommas ? MappedCells.pointed(name.text) : name.text
            return try checked(text, name, .invalidNumber, "number", NumberText.number(text) != nil)
        case .likelihood:
            let number = TableCodebook.builtIn.likelihood(name.text)
            let isOne = number.map { (0...1).contains($0) } ?? false
            return try checked(name.text, name, .invalidLikelihood, "likelihood", isOne)
        case .stage:
            let word = name.text.lowercased()
            return try checked(word, name, .unknownStage, "stage", Stage(rawValue: word) != nil)
        case .mechanism:
            let words = EdgeTable.words(name.text.lowercased())
            let areAll = words.allSatisfy { Mechanism(rawValue: $0) != nil }
            return try checked(
                name.text.lowercased(), name, .invalidValue, "mechanism", areAll)
        }
    }

    /// A day in the order in which the map says that days are written.
    private static func date(
        _ name: MapName, in section: TableMap.Section
    ) throws(Diagnostic) -> String {
        let order = section.dates.first { $0.key.text.isEmpty }?.value
        switch MappedDate.read(name.text, order) {
        case .date(let text), .cut(let text): return text
        case .eitherWay(let dayFirst, let monthFirst):
            throw Diagnostic(
                .error, .invalidDate, at: name.place,
                "'\(name.text)' may be \(dayFirst) or \(monthFirst).",
                hint: "Write it as one of them, or say 'dates: dmy' or 'dates: mdy'.")
        case .unreadable:
            return try checked(name.text, name, .invalidDate, "date", false)
        }
    }

    private static func checked(
        _ text: String, _ name: MapName, _ code: DiagnosticCode, _ what: String, _ isRight: Bool
    ) throws(Diagnostic) -> String {
        if isRight { return text }
        throw Diagnostic(
            .error, code, at: name.place, "'\(name.text)' is no \(what), and stands for all rows.",
            hint: "Correct it, or name a column instead.")
    }
}
