import DiffusionModel

/// Makes texts of what cells hold, by their types and styles.
struct XLSXCells {
    /// The type of a cell, as its element says.
    enum Kind {
        case number, shared, inline, formula, boolean, error, date

        init(_ word: String?) {
            switch word {
            case "s": self = .shared
            case "inlineStr": self = .inline
            case "str": self = .formula
            case "b": self = .boolean
            case "e": self = .error
            case "d": self = .date
            default: self = .number
            }
        }
    }

    /// The text of a cell, or why it has none.
    enum Content: Equatable {
        case text(String)
        case amiss(String, hint: String)
    }

    /// The texts that cells share.
    let strings: [String]
    /// What each style makes of a number.
    let formats: [XLSXNumberFormat]
    /// From when days are counted.
    let epoch: XLSXEpoch

    /// What a cell holds whose value is written so.
    func content(_ kind: Kind, style: Int, _ value: [UInt8]) -> Content {
        switch kind {
        case .number: number(value, format(style))
        case .shared: shared(value)
        case .inline, .formula: .text(XLSXText.decoded(value))
        case .boolean: .text(boolean(String(decoding: value, as: UTF8.self)))
        case .error: error(String(decoding: value, as: UTF8.self))
        case .date: date(String(decoding: value, as: UTF8.self), format(style))
        }
    }

    private func format(_ style: Int) -> XLSXNumberFormat {
        formats.indices.contains(style) ? formats[style] : .number
    }

    private func boolean(_ word: String) -> String {
        switch word {
        case "1": "TRUE"
        case "0": "FALSE"
        default: word
        }
    }

    private func error(_ word: String) -> Content {
        .amiss(
            "The cell holds \(word).", hint: "Correct the formula there, or empty the cell.")
    }

    private func shared(_ value: [UInt8]) -> Content {
        let word = String(decoding: value[...].trimmedOfBlanks, as: UTF8.self)
        guard !word.isEmpty else { return .text("") }
        guard let index = Int(word), strings.indices.contains(index) else {
            return .amiss(
                "The cell refers to text \(word) of the workbook, which is not there.",
                hint: "Open the file in the program that wrote it, and save it again.")
        }
        return .text(strings[index])
    }

    // MARK: - Numbers and days

    private func number(_ value: [UInt8], _ format: XLSXNumberFormat) -> Content {
        if format == .number, isPlain(value) {
            return .text(String(decoding: value, as: UTF8.self))
        }
        let word = String(decoding: value[...].trimmedOfBlanks, as: UTF8.self)
        guard let first = word.utf8.first, first < 0x3A, let number = Double(word),
            let plain = SheetNumber.text(number)
        else { return .text(word) }
        return format == .number ? .text(plain) : moment(number, plain, format)
    }

    /// Whether a value is a whole number that is written as briefly as it can be.
    private func isPlain(_ value: [UInt8]) -> Bool {
        guard let first = value.first, value.count <= 15 else { return false }
        return (first != 0x30 || value.count == 1)
            && value.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func moment(_ number: Double, _ plain: String, _ format: XLSXNumberFormat) -> Content {
        let isTime = format == .elapsed || (number < 1 && (format == .time || number > 0))
        if isTime, let time = SheetTime.text(seconds: number * 86_400) { return .text(time) }
        guard let day = epoch.day(of: number) else {
            return .amiss(
                "The cell holds \(plain) in a format of dates, which is no day.",
                hint: "Write the date again, or give the cell a format of numbers.")
        }
        return .text(cut(day.description, format))
    }

    /// A moment that is written out, `2018-11-27T09:30:00`.
    private func date(_ word: String, _ format: XLSXNumberFormat) -> Content {
        let parts = word.split(separator: "T", omittingEmptySubsequences: false)
        guard let day = parts.first, day.utf8.count == 10 else { return .text(word) }
        return .text(cut(String(day), format))
    }

    /// As much of a day as its format shows.
    private func cut(_ day: String, _ format: XLSXNumberFormat) -> String {
        switch format {
        case .year: String(day.prefix(4))
        case .month: String(day.prefix(7))
        default: day
        }
    }
}
