/// A scale of numbers along the page, with round numbers named.
struct NumberAxis {
    /// The first and the last number on the scale.
    let (first, last): (Double, Double)
    /// Where they lie, in points.
    let (start, end): (Double, Double)
    /// The numbers that are named.
    private(set) var ticks: [(value: Double, label: String)] = []

    /// Lays a scale out over some numbers.
    ///
    /// - Parameters:
    ///   - values: The numbers, which are finite.
    ///   - start: Where the scale begins.
    ///   - end: Where it ends, before or behind that.
    ///   - count: How many numbers are named at most.
    ///   - holdsZero: Whether it begins or ends no further than at zero, as lengths must.
    init(
        _ values: [Double], from start: Double, to end: Double, most count: Int, holdsZero: Bool
    ) {
        var (low, high) = (values.min() ?? 0, values.max() ?? 1)
        if holdsZero { (low, high) = (min(low, 0), max(high, 0)) }
        if low == high { (low, high) = (low - abs(low) / 2, high + max(abs(high) / 2, 1)) }
        var step = Self.step(for: (high - low) / Double(max(count - 1, 1)))
        // There is no half of what is counted.
        if values.allSatisfy({ $0 == $0.rounded() }) { step = max(step, 1) }
        // What is a whole number of steps but for rounding is one.
        (first, last) = (
            (low / step + 1e-9).rounded(.down) * step, (high / step - 1e-9).rounded(.up) * step
        )
        (self.start, self.end) = (start, end)
        let decimals = Self.decimals(of: step)
        let all = min(Int(((last - first) / step).rounded()), 200)
        for number in 0...max(all, 1) {
            let value = first + Double(number) * step
            ticks.append((value, Self.text(value, decimals)))
        }
    }

    /// Where a number lies.
    func place(of value: Double) -> Double {
        start + (end - start) * (value - first) / (last - first)
    }

    /// The round step that is not smaller: 1, 2 or 5 times a power of ten.
    private static func step(for width: Double) -> Double {
        guard width > 0, width.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= width { power *= 10 }
        while power > width { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= width * 0.999 } ?? power * 10
    }

    private static func decimals(of step: Double) -> Int {
        var (scaled, count) = (step, 0)
        while count < 9, abs(scaled - scaled.rounded()) > 1e-6 * max(scaled, 1e-9), scaled < 1e9 {
            scaled *= 10
            count += 1
        }
        return count
    }

    /// A number with its thousands apart.
    private static func text(_ value: Double, _ decimals: Int) -> String {
        let plain = ScalarText.fixed(value, decimals: decimals)
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts[0].drop { $0 == "-" }
        guard digits.count > 4, digits.allSatisfy(\.isNumber) else { return plain }
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        return (value < 0 ? "-" : "") + grouped + (parts.count > 1 ? "." + parts[1] : "")
    }
}
