package import DiffusionModel
import Threads

/// Reads the weights and dates of rows.
struct EdgeValues: ~Copyable {
    /// The years whose days have a place of their own; others are looked up as texts.
    private static let usualYears = 1800..<2100
    /// The number plus one of each day that was seen, by year, month and day; 0 for other days.
    ///
    /// Empty where the table has no dates.
    private let days: Column<Int32>
    /// Whether each text of a column of dates is one.
    private var areDates: [Bool] = []
    /// The two texts of a time that lasts, on their way into a table.
    private let joined = Column<UInt8>(repeating: 0, count: 256)

    init(_ layout: EdgeTableLayout) {
        days = Column(repeating: 0, count: layout.date == nil ? 0 : Self.usualYears.count << 9)
    }

    /// Reads a weight, NaN where none is stated; nil where the text is no weight.
    @inline(__always)
    func weight(_ field: EdgeRowSplitter.Field) -> Double? {
        guard field.length > 0 else { return .nan }
        if let number = NumberText.short(field.text, field.length) { return number }
        let bytes = UnsafeRawBufferPointer(start: field.text, count: field.length)
        return NumberText.number(String(decoding: bytes, as: UTF8.self))
    }

    /// The number of a date, -1 where none is stated, -2 where the text is no date.
    @inline(__always)
    mutating func date(
        _ field: EdgeRowSplitter.Field, in table: NameTable, _ splitter: borrowing EdgeRowSplitter,
        _ seed: UInt64
    ) -> Int32 {
        guard field.length > 0 else { return -1 }
        guard field.length == 10, let date = DayText.number(field.text) else {
            return other(field, in: table, splitter, seed)
        }
        let day = date - (Self.usualYears.lowerBound << 9)
        guard day >= 0, day < (Self.usualYears.count << 9) else {
            return other(field, in: table, splitter, seed)
        }
        let known = days[day]
        if known > 0 { return known - 1 }
        // Every month has 28 days; the others ask the calendar.
        let isSure = (1...28).contains(day & 31)
        let number = other(field, in: table, splitter, seed, isDate: isSure)
        if number >= 0 { days[day] = number + 1 }
        return number
    }

    /// The number of a time that lasts from one field to another, as `date` gives that of a day.
    mutating func lasting(
        _ from: EdgeRowSplitter.Field?, _ to: EdgeRowSplitter.Field?, in table: NameTable,
        _ splitter: borrowing EdgeRowSplitter, _ seed: UInt64
    ) -> Int32 {
        var (length, place) = (0, NameTable.Place())
        for field in [from, to] {
            if let field, field.length > 0 {
                guard field.length <= 100, splitter.isName(field) else { return -2 }
                UnsafeMutableRawPointer(joined.start + length)
                    .copyMemory(from: field.text, byteCount: field.length)
                length += field.length
                place.offset = Int32(truncatingIfNeeded: field.offset)
            }
            joined[length] = LastingText.separator
            length += 1
        }
        guard length > 2 else { return -1 }
        var key = NameTable.Key(UnsafeRawPointer(joined.start), length, seed: seed)
        key.place = place
        let number = table.resolve(key)
        if Int(number) == areDates.count {
            areDates.append(LastingText.timing(key.string) != nil)
        }
        return areDates[Int(number)] ? number : -2
    }

    private mutating func other(
        _ field: EdgeRowSplitter.Field, in table: NameTable, _ splitter: borrowing EdgeRowSplitter,
        _ seed: UInt64, isDate: Bool = false
    ) -> Int32 {
        guard splitter.isName(field) else { return -2 }
        let key = splitter.key(field, seed: seed)
        let number = table.resolve(key)
        if Int(number) == areDates.count {
            areDates.append(isDate || DayText.date(key.string) != nil)
        }
        return areDates[Int(number)] ? number : -2
    }
}

/// Reads dates, the common form first.
package enum DayText {
    /// The day that `2018-11-27` writes, as a number that keeps year, month and day apart.
    @inline(__always)
    static func number(_ text: UnsafeRawPointer) -> Int? {
        let word = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
        let last = UInt16(littleEndian: (text + 8).loadUnaligned(as: UInt16.self))
        // Digits become their values and hyphens zero; whatever else does not fit is seen.
        let digits = word ^ 0x2D30_302D_3030_3030
        let day = last ^ 0x3030
        guard (digits &+ 0x0606_0606_0606_0606 | digits) & 0xF0F0_F0F0_F0F0_F0F0 == 0,
            digits & 0xFF00_00FF_0000_0000 == 0, (day &+ 0x0606 | day) & 0xF0F0 == 0
        else { return nil }
        func digit(_ place: UInt64) -> Int { Int(truncatingIfNeeded: digits >> (place * 8) & 0xF) }
        let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = digit(5) * 10 + digit(6)
        let date = Int(day & 0xF) * 10 + Int(day >> 8)
        guard month >= 1, month <= 12, date <= 31 else { return nil }
        return year << 9 | month << 5 | date
    }

    /// The date that a text writes.
    package static func date(_ text: String) -> PartialDate? {
        PartialDate(day: text) ?? (try? PartialDate(parsing: text))
    }
}
