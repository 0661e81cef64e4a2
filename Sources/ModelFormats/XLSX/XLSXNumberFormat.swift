/// What a format of numbers shows of a number that counts days.
enum XLSXNumberFormat: Equatable {
    /// The number itself.
    case number
    case year, month, day
    /// The time of day.
    case time
    /// Hours that go on beyond a day.
    case elapsed

    /// A format that files name by a number alone; some differ between languages.
    init(builtIn id: Int) {
        switch id {
        case 14...16, 22, 27...31, 36, 50...58: self = .day
        case 17: self = .month
        case 18...21, 32...35, 45, 47: self = .time
        case 46: self = .elapsed
        default: self = .number
        }
    }

    /// A format that the file spells out, such as `d mmm yyyy;@`.
    init(code: String) {
        var scan = XLSXFormatScan(code)
        self = scan.format()
    }
}

/// Looks for the letters of dates in the code of a format.
struct XLSXFormatScan {
    private let letters: [Character]
    private var position = 0
    /// The runs of letters that stand for parts of dates and times, in their order.
    private var runs: [(letter: Character, count: Int)] = []
    private var isElapsed = false

    init(_ code: String) { letters = Array(code.lowercased()) }

    /// What the first section shows, which is that of numbers above zero.
    mutating func format() -> XLSXNumberFormat {
        scan()
        let months = runs.indices.filter { runs[$0].letter == "m" && !isMinutes($0) }
        let has = { [runs] (wanted: Set<Character>) in
            runs.contains { wanted.contains($0.letter) }
        }
        if has(["d"]) { return .day }
        if !months.isEmpty { return .month }
        if has(["y", "e", "b"]) { return .year }
        if isElapsed { return .elapsed }
        return runs.isEmpty ? .number : .time
    }

    private mutating func scan() {
        while position < letters.count, letters[position] != ";" {
            switch letters[position] {
            case "\"": skip(to: "\"")
            case "[": bracket()
            // The sign behind these is shown, is as wide as a blank, or fills the cell.
            case "\\", "_", "*", "!": position += 2
            case "e" where exponentFollows: position += 2
            case "a" where skips(["am/pm", "a/p"]), "g" where skips(["general"]): break
            case let letter where "ymdhsebg".contains(letter): run(of: letter)
            default: position += 1
            }
        }
    }

    private mutating func run(of letter: Character) {
        let start = position
        while position < letters.count, letters[position] == letter { position += 1 }
        // A name of an era alone says nothing of the year.
        if letter != "g" { runs.append((letter, position - start)) }
    }

    private mutating func skip(to end: Character) {
        position += 1
        while position < letters.count, letters[position] != end { position += 1 }
        position += 1
    }

    /// Brackets hold colours, conditions and languages, or hours that go on beyond a day.
    private mutating func bracket() {
        let start = position + 1
        skip(to: "]")
        guard start < letters.count, let first = letters[start...].first, "hms".contains(first),
            letters[start...].prefix(while: { $0 != "]" }).allSatisfy({ $0 == first })
        else { return }
        isElapsed = true
        runs.append(("h", 1))
    }

    private var exponentFollows: Bool {
        position + 1 < letters.count && "+-".contains(letters[position + 1])
    }

    /// Passes over words whose letters stand for no part of a date: the halves of the day, and how
    /// numbers without a format are shown.
    private mutating func skips(_ words: [String]) -> Bool {
        for word in words where letters[position...].starts(with: word) {
            position += word.count
            return true
        }
        return false
    }

    /// Whether `m` or `mm` means minutes: behind hours or before seconds.
    private func isMinutes(_ index: Int) -> Bool {
        guard runs[index].count <= 2 else { return false }
        let isBehindHours = index > 0 && runs[index - 1].letter == "h"
        let isBeforeSeconds = index + 1 < runs.count && runs[index + 1].letter == "s"
        return isBehindHours || isBeforeSeconds
    }
}
