import DiffusionModel
package import Exhibits
import ModelFormats
import Texts

/// An answer as a data set of Stata: the rows that csv has, with a type for each column.
///
/// A column is of numbers or of days where each of its values is one, and otherwise of texts.
package struct AnswerDataSet {
    /// The columns that are called otherwise in the data set, and how.
    package let renamed: [(column: String, variable: String)]
    /// How many texts lose zero bytes, which end a text in Stata.
    package let cutTexts: Int
    private let set: DataSet

    /// The numbers that Stata can tell from the marks of missing values.
    private static let most = 8.988e307
    /// How many days lie between 1960-01-01 and 1970-01-01.
    private static let epoch: Int32 = 3653

    /// What the values of a column are, as far as they were looked at.
    private struct Sight {
        var (areNumbers, areDays, isFilled) = (true, true, false)
        var (longest, cut) = (0, 0)
    }

    /// Prepares the rows of an answer.
    ///
    /// - Complexity: O(cells).
    package init(_ table: Table) {
        let leaves = table.leaves
        var sights = [Sight](repeating: Sight(), count: leaves.count)
        for place in 0..<table.rowCount {
            let row = table.row(place)
            for (index, leaf) in leaves.enumerated() {
                Self.look(at: leaf.value(in: row), &sights[index])
            }
        }
        let names = leaves.map(\.name)
        let variables = zip(StataName.lawful(names), zip(leaves, sights)).map { name, column in
            DataSet.Variable(
                name: name, label: column.0.name, kind: Self.kind(column.0.role, column.1))
        }
        renamed = zip(names, variables).filter { $0 != $1.name }.map { ($0, $1.name) }
        cutTexts = sights.reduce(0) { $0 + $1.cut }
        set = DataSet(variables, rows: table.rowCount) { place in
            let row = table.row(place)
            return zip(leaves, variables).map { Self.cell($0.value(in: row), $1.kind) }
        }
    }

    /// The bytes of the file; messages call it by a name.
    ///
    /// - Throws: `InvalidModel` where the library is missing, `TributaryError` where it refuses.
    /// - Complexity: O(cells) time; the memory of the file.
    package func bytes(for name: String) throws -> [UInt8] {
        do throws(StataWriter.Failure) {
            return try StataWriter.bytes(of: set)
        } catch {
            throw failure(error, name)
        }
    }

    private func failure(_ failure: StataWriter.Failure, _ name: String) -> any Error {
        switch failure {
        case .missingLibrary: InvalidModel([StatisticsLibrary.missing(name)])
        case .refused(let words):
            TributaryError(
                .limit, "the answer does not fit a data set of Stata: \(words)",
                hint: "Write it as csv.")
        }
    }

    // MARK: - Types

    private static func look(at value: Table.Value, _ sight: inout Sight) {
        let text = ScalarText.plain(value)
        guard !text.isEmpty else { return }
        sight.isFilled = true
        sight.areNumbers = sight.areNumbers && number(value) != nil
        sight.areDays = sight.areDays && day(text) != nil
        sight.longest = max(sight.longest, text.utf8.count)
        if text.utf8.contains(0) { sight.cut += 1 }
    }

    private static func kind(_ role: Table.Column.Role, _ sight: Sight) -> DataSet.Kind {
        if sight.areNumbers, sight.isFilled || role == .number { return .number }
        if sight.areDays, role == .date { return .day }
        return .text(longest: sight.longest)
    }

    private static func cell(_ value: Table.Value, _ kind: DataSet.Kind) -> DataSet.Cell {
        switch kind {
        case .number: return number(value).map { .number($0) } ?? .nothing
        case .day: return day(ScalarText.plain(value)).map { .number($0) } ?? .nothing
        case .text: break
        }
        let text = ScalarText.plain(value)
        guard text.utf8.contains(0) else { return .text(text) }
        return .text(String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self))
    }

    /// A number that a double holds as it is.
    private static func number(_ value: Table.Value) -> Double? {
        switch value.plain {
        case .integer(let count): Double(exactly: count)
        case .number(let number): number.magnitude < most ? number : nil
        default: nil
        }
    }

    /// The number that Stata has for a whole day, from the year 100 on.
    private static func day(_ text: String) -> Double? {
        guard let bounds = PartialDate(day: text)?.bounds, bounds.earliest == bounds.latest,
            bounds.earliest.components.year >= 100
        else { return nil }
        return Double(bounds.earliest.number + epoch)
    }
}
