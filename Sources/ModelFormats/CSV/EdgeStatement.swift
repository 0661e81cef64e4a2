import DiffusionModel
import EdgeTables

/// What a row of a table of links says but for its sources, as it is read and not as it is spelt.
///
/// `Done` and `done`, `80%` and `0.8`, `May 2012` and `2012-05` are one value, and `x; y` is
/// `y; x`: rows that differ in no more speak of one link.
struct EdgeStatement {
    let columns: [EdgeColumn]
    let words: EdgeWords
    /// The columns that number the rows, which say nothing of what a row is about.
    let numbers: Set<Int>

    /// The statement of a row, equal for rows that say the same.
    func parts(of row: EdgeRow) -> [String] {
        let said = words.said(in: row)
        let reading = words.codebook.statement(of: said.kind ?? "link")
        var ends = [said.source ?? "", said.target ?? ""]
        if reading.isTurned { ends.reverse() }
        if reading.isSymmetric || said.isUndirected { ends.sort() }
        var rest: [String] = []
        var stage = reading.isIntended ? Stage.intended.rawValue : Stage.unknown.rawValue
        for (index, field) in row where !numbers.contains(index) {
            if case .stage = columns[index] {
                let word = field.text.lowercased()
                if word != Stage.unknown.rawValue { stage = word }
            } else if let value = value(of: field.text, in: index) {
                rest.append("\(index) \(value)")
            }
        }
        for (index, field) in said.attributes { rest.append("\(index) \(field.text)") }
        return ends + [reading.kind, "\(said.isUndirected)", stage] + rest.sorted()
    }

    /// What a field says beside the ends, the kind and the stage; nil where it says no more.
    private func value(of text: String, in column: Int) -> String? {
        switch columns[column] {
        case .sources, .credibility, .stance, .detail, .source, .target, .type, .kind, .relation,
            .directed, .stage, .nameOf, .derived, .unnamed:
            nil
        case .policies: Set(CellText.values(text)).sorted().joined(separator: "\n")
        case .mechanism:
            Set(EdgeTable.words(text.lowercased())).sorted().joined(separator: "\n")
        case .value(let key): Self.value(of: text, under: key, words.codebook)
        case .id, .attribute: text
        }
    }

    private static func value(
        of text: String, under key: NativeKey, _ codebook: TableCodebook
    ) -> String {
        switch key {
        case .date, .seen, .from, .to:
            if key == .to, OpenEnd.isLasting(text) { return ".." }
            guard let date = try? PartialDate(parsing: text) else { return text }
            return "\(date.bounds) \(date.isApproximate) \(date.isUncertain)"
        case .likelihood: return codebook.likelihood(text).map { "\($0)" } ?? text
        case .weight: return NumberText.number(text).map { "\($0)" } ?? text
        case .context: return text.lowercased()
        default: return text
        }
    }
}

extension TableCodebook {
    /// What a word for a kind says, however it is spelt.
    struct Reading {
        let kind: String
        var isTurned = false
        var isIntended = false
        /// Whether it is the same from either end.
        var isSymmetric = false
    }
}
