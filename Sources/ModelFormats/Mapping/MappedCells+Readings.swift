import DiffusionModel
import EdgeTables
import Texts

/// What cells hold by the keys under which they stand.
extension MappedCells {
    /// A cell of a policy's column as a day; nil where it is none, which is said.
    mutating func readAdoption(_ cell: CSVScanner.Field, of column: Int) -> CSVScanner.Field? {
        guard MappedDate.read(cell.text, orders[column] ?? order) == .unreadable else {
            return date(cell, column, isEnd: false)
        }
        isDoubted = true
        findings.append(
            diagnostic(
                .warning, .invalidDate, cell,
                "'\(cell.text)' says neither when nor whether '\(name(column))' was adopted; no "
                    + "adoption is read, and the text is kept as an attribute of the actor.",
                hint: "A date, or yes, x or 1, is an adoption; no or 0 is none."))
        return nil
    }

    /// A cell as what its key holds; nil where it cannot be read so, which is said.
    mutating func read(
        _ cell: CSVScanner.Field, of column: Int, as reading: MapKeys.Reading
    ) -> CSVScanner.Field? {
        switch reading {
        case .text, .list: return cell
        case .date: return date(cell, column, isEnd: false)
        case .end: return date(cell, column, isEnd: true)
        case .number:
            let text = section.hasDecimalCommas ? Self.pointed(cell.text) : cell.text
            if NumberText.number(text) != nil { return field(text, cell) }
            return setAside(cell, column, .invalidNumber, "no number", hint: numberHint(cell.text))
        case .likelihood:
            let text = section.hasDecimalCommas ? Self.pointed(cell.text) : cell.text
            if let number = TableCodebook.builtIn.likelihood(text), (0...1).contains(number) {
                return field(text, cell)
            }
            return setAside(
                cell, column, .invalidLikelihood, "no likelihood",
                hint: "Likelihoods are numbers from 0 to 1, or words such as 'likely'.")
        case .stage:
            if Stage(rawValue: cell.text.lowercased()) != nil {
                return field(cell.text.lowercased(), cell)
            }
            return setAside(
                cell, column, .unknownStage, "no stage",
                hint: "Say under 'values' which stage it means: "
                    + Stage.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        case .mechanism:
            let known = EdgeTable.words(cell.text).allSatisfy {
                Mechanism(rawValue: $0.lowercased()) != nil
            }
            return known
                ? field(cell.text.lowercased(), cell)
                : setAside(
                    cell, column, .invalidValue, "no mechanism",
                    hint: "Say under 'values' which it means: "
                        + Mechanism.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
    }

    /// `1.234,5` with a point, as numbers are read.
    static func pointed(_ text: String) -> String {
        let comma = text.firstIndex(of: ",")
        // A point behind the comma says that the comma parts thousands.
        guard text.filter({ $0 == "," }).count <= 1,
            comma.map({ !text[$0...].contains(".") }) ?? true
        else { return text }
        return text.filter { $0 != "." && $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
            .replacing(",", with: ".")
    }

    private func numberHint(_ text: String) -> String {
        if text.contains(","), text.contains(".") {
            return "Write numbers without signs between thousands, such as 1000.5."
        }
        return text.contains(",") && !section.hasDecimalCommas
            ? "Write 'decimal: comma' in the map if commas are decimal signs."
            : "Numbers are digits and a point; what stands for no value belongs under 'nothing'."
    }

    private mutating func date(
        _ cell: CSVScanner.Field, _ column: Int, isEnd: Bool
    ) -> CSVScanner.Field? {
        if section.open.contains(cell.text) || OpenEnd.isLasting(cell.text) || cell.text == ".." {
            if isEnd { return field("..", cell) }
            return setAside(
                cell, column, .invalidDate, "no start or moment, but an end that has not come",
                hint: "Only 'to' has such ends.")
        }
        switch MappedDate.read(cell.text, orders[column] ?? order) {
        case .date(let text): return field(text, cell)
        case .cut(let text):
            cutTimes += 1
            return field(text, cell)
        case .eitherWay(let dayFirst, let monthFirst):
            isDoubted = true
            guard isAsked.insert(column).inserted else { return nil }
            findings.append(
                diagnostic(
                    .error, .invalidDate, cell,
                    "'\(cell.text)' may be \(dayFirst) or \(monthFirst).",
                    hint: "Say in the map in which order '\(name(column))' writes days: 'dates: "
                        + "dmy' or 'dates: mdy'."))
            return nil
        case .unreadable:
            let isFar = cell.text.contains("9999")
            return setAside(
                cell, column, .invalidDate, "no date",
                hint: Self.hint(of: cell.text)
                    ?? (isFar
                        ? "If it says that something still lasts, write 'open: [\(cell.text)]' in "
                            + "the map."
                        : "Dates are 2018, 2018-11, 2018-11-27, 27/11/2018 and the like."))
        }
    }

    /// Says that a value is kept as an attribute alone, since it does not go with another.
    mutating func setAside(
        _ cell: CSVScanner.Field, _ part: MappedStatement.Part, _ code: DiagnosticCode,
        _ words: String
    ) {
        isDoubted = true
        let kept = part.source.column.map { "kept as the attribute '\(name($0))'" } ?? "left out"
        findings.append(
            diagnostic(
                .warning, code, cell, "'\(part.key)' is '\(cell.text)', \(words) and is \(kept)."))
    }

    /// What somebody may have meant by what is no date.
    private static func hint(of text: String) -> String? {
        let parts = text.split { "/.-".contains($0) }.map(String.init)
        let areDigits = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard areDigits else { return nil }
        if parts.count == 3, parts[2].count == 2 { return "Write the year with four digits." }
        if parts.count == 2, parts.allSatisfy({ $0.count == 4 }) {
            return "What lasts has its start in one column, under 'from', and its end in another."
        }
        guard parts.count == 1, parts[0] == text else { return nil }
        switch text.count {
        case 5: return "If it counts days as spreadsheets do, write 'dates: excel' in the map."
        case 8: return "If it is year, month and day, write 'dates: ymd' in the map."
        default: return nil
        }
    }

    private mutating func setAside(
        _ cell: CSVScanner.Field, _ column: Int, _ code: DiagnosticCode, _ what: String,
        hint: String
    ) -> CSVScanner.Field? {
        isDoubted = true
        findings.append(
            diagnostic(
                .warning, code, cell,
                "'\(cell.text)' is \(what); it is kept as the attribute '\(name(column))'.",
                hint: hint))
        return nil
    }
}
