import DiffusionModel

/// Columns of times under other names.
extension ColumnGuesses {
    /// What other names of columns of times mean.
    static let times: [String: NativeKey] = [
        "start": .from, "validfrom": .from, "startdate": .from, "datestart": .from,
        "startyear": .from, "since": .from,
        "end": .to, "validto": .to, "enddate": .to, "dateend": .to, "endyear": .to, "until": .to,
        "till": .to,
        "year": .date, "when": .date,
    ]

    /// The columns that say when under names of their own.
    static let columnsOfTimes: Set<String> = ["date", "seen", "from", "to"]

    /// Columns of times under other names.
    struct Times {
        /// What each column that is read as another holds, by its position.
        var read: [Int: NativeKey] = [:]
        /// Those that are not, since one that says when stands beside them.
        var beside: [(field: CSVScanner.Field, other: CSVScanner.Field)] = []
        /// The positions of the latter.
        var besides: Set<Int> = []
    }

    /// The columns that hold times under other names: most of what they hold are dates with a year.
    ///
    /// They are read where no column of times stands.
    ///
    /// - Parameters:
    ///   - columns: Those that mean nothing else.
    ///   - header: The names of all columns.
    ///   - isFree: Whether `from` and `to` hold no dates.
    ///   - values: All that a column holds.
    /// - Returns: What is read, and what stands beside what is.
    func times(
        among columns: [Column], _ header: [CSVScanner.Field], isFree: Bool = false,
        _ values: (Int) -> [CSVScanner.Field]
    ) -> Times {
        let holders = columns.filter { column in
            guard let key = Self.times[TableHeader.letters(column.field.text)] else { return false }
            // The few that are no dates are named where they stand.
            let fields = values(column.index)
            return 2 * fields.count { Self.isTime($0.text, key) } > fields.count
        }
        let taken = isFree ? ["date", "seen"] : Self.columnsOfTimes
        var other = header.first { taken.contains(TableHeader.letters($0.text)) }
        var times = Times()
        if other == nil {
            times.read = Self.first(of: holders)
            other = times.read.keys.min().map { header[$0] }
        }
        guard let other else { return times }
        for column in holders where times.read[column.index] == nil {
            times.beside.append((column.field, other))
            times.besides.insert(column.index)
        }
        return times
    }

    /// The first column for each time; what lasts has no date of its own beside.
    private static func first(of columns: [Column]) -> [Int: NativeKey] {
        var found: [Int: NativeKey] = [:]
        for column in columns {
            guard let key = times[TableHeader.letters(column.field.text)],
                !found.values.contains(key)
            else { continue }
            found[column.index] = key
        }
        let lasts = found.values.contains { $0 != .date }
        return lasts ? found.filter { $0.value != .date } : found
    }

    /// What to do with a column of times beside one that says something else of when.
    ///
    /// - Returns: The hint, or nil where both say the same.
    func timeHint(for field: CSVScanner.Field, beside other: CSVScanner.Field) -> String? {
        guard let key = Self.time(field), let second = Self.time(other), key != second else {
            return nil
        }
        let ends: [NativeKey] = [.from, .to]
        if ends.contains(key), ends.contains(second) {
            return "Call it '\(key)' to have it read with '\(other.text)'."
        }
        let names = { (areEnds: Bool) in
            header.filter { column in
                Self.time(column).map { ends.contains($0) == areEnds } ?? false
            }
            .map { "'\($0.text)'" }.joined(separator: " and ")
        }
        return "A link is at one moment or lasts: leave out \(names(false)), or \(names(true))."
    }

    /// Which time a column holds by its name.
    private static func time(_ field: CSVScanner.Field) -> NativeKey? {
        let letters = TableHeader.letters(field.text)
        return times[letters]
            ?? (columnsOfTimes.contains(letters) ? NativeKey(rawValue: letters) : nil)
    }

    /// Whether a column is called as people call one of times otherwise.
    static func isTime(_ name: String) -> Bool { times[TableHeader.letters(name)] != nil }

    /// Whether a text under another name of a column of times is one.
    static func isTime(_ text: String, _ key: NativeKey) -> Bool {
        if key == .to, text == ".." || OpenEnd.isLasting(text) { return true }
        let year = text.utf8.prefix(4)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return year.count == 4 && year.allSatisfy { digits.contains($0) }
            && (try? PartialDate(parsing: text)) != nil
    }
}
