/// Which colour stands for which value, and what the legend says of it.
struct AreaScale {
    /// A class of values.
    struct Step {
        let color: String
        let words: String
        /// Whether text on it is white.
        let isDark: Bool
        fileprivate let range: ClosedRange<Double>
        fileprivate var word: String?
    }

    /// Units of which nothing is said, and places that no unit of the graph has.
    static let (none, absent) = ("#E9EDF2", "#FFFFFF")
    static let undated = "#A6A6A6"
    /// Early or little is dark, so that who came first stands out; five are told apart in print.
    private static let ramp = ["#16365C", "#2F639C", "#6A9CCB", "#A3C4E4", "#D6E4F2"]
    /// Hues that are told apart by whoever does not see some of them (Okabe and Ito 2008).
    private static let hues = [
        "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442",
    ]

    private(set) var steps: [Step] = []

    /// Finds the classes of what units have.
    init(_ units: [AreaChart.Area]) {
        let areas = units.filter { $0.place != nil }
        let years = areas.compactMap {
            if case .years(let range?) = $0.value { range } else { nil }
        }
        let numbers = areas.compactMap {
            if case .number(let value) = $0.value { value } else { nil }
        }
        if !years.isEmpty {
            addYears(years.flatMap { [$0.lowerBound, $0.upperBound] })
        } else if !numbers.isEmpty {
            addNumbers(numbers)
        } else {
            addWords(areas.compactMap { if case .word(let word) = $0.value { word } else { nil } })
        }
    }

    /// The class of a value, of several years that of the last; nil where it has none.
    func step(of value: AreaChart.Value) -> Step? {
        switch value {
        case .years(let range?): step(at: Double(range.upperBound))
        case .number(let number): step(at: number)
        case .word(let word): steps.first { $0.word == word } ?? steps.last { $0.word == nil }
        case .years(nil), .none: nil
        }
    }

    /// Whether years lie in more than one class, so that nobody knows in which.
    func isOpen(_ value: AreaChart.Value) -> Bool {
        guard case .years(let range?) = value else { return false }
        return step(at: Double(range.lowerBound))?.color
            != step(at: Double(range.upperBound))?.color
    }

    private func step(at number: Double) -> Step? {
        steps.first { $0.range.contains(number) }
    }

    // MARK: - Classes

    private mutating func addYears(_ years: [Int]) {
        guard let first = years.min(), let last = years.max() else { return }
        let each = Set(years).sorted()
        guard each.count > Self.ramp.count else {
            for (number, year) in each.enumerated() {
                add(number, of: each.count, Double(year)...Double(year), String(year))
            }
            return
        }
        let width = (last - first) / Self.ramp.count + 1
        let count = (last - first) / width + 1
        for number in 0..<count {
            let start = first + number * width
            let end = min(start + width - 1, last)
            let words = start == end ? String(start) : "\(start)–\(end)"
            add(number, of: count, Double(start)...Double(end), words)
        }
    }

    private mutating func addNumbers(_ numbers: [Double]) {
        guard let first = numbers.min(), let last = numbers.max() else { return }
        guard first < last else { return add(0, of: 1, first...last, Self.text(first)) }
        let count = min(Self.ramp.count, Set(numbers).count)
        let width = (last - first) / Double(count)
        for number in 0..<count {
            // Much is dark where numbers are meant; the upper bound belongs to the class above.
            let start = first + Double(number) * width
            let end = number + 1 == count ? last : (start + width).nextDown
            let words = "\(Self.text(start))–\(Self.text(min(start + width, last)))"
            add(count - 1 - number, of: count, start...end, words)
        }
    }

    private mutating func addWords(_ words: [String]) {
        var counts: [String: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let most = order.count <= Self.hues.count ? Self.hues.count : Self.hues.count - 1
        for (number, word) in order.prefix(most).enumerated() {
            var step = Step(
                color: Self.hues[number], words: word, isDark: [0, 5].contains(number),
                range: 0...0)
            step.word = word
            steps.append(step)
        }
        guard order.count > most else { return }
        let rest = order.count - most
        steps.append(
            Step(color: "#8C8C8C", words: "\(rest) other values", isDark: false, range: 0...0))
    }

    /// A number with no more decimals than it has, two at most.
    private static func text(_ number: Double) -> String {
        let decimals =
            number == number.rounded() ? 0 : (number * 10).rounded() == number * 10 ? 1 : 2
        return ScalarText.fixed(number, decimals: decimals)
    }

    private mutating func add(
        _ number: Int, of count: Int, _ range: ClosedRange<Double>, _ words: String
    ) {
        let ramp = Self.ramp
        let place = count == 1 ? 1 : number * (ramp.count - 1) / (count - 1)
        steps.append(Step(color: ramp[place], words: words, isDark: place < 2, range: range))
    }
}
