import ArgumentParser

/// An amount of memory as people write it: `512M`, `2G`, `1.5GiB`, or bytes.
struct MemorySize: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
    /// How many bytes it is.
    let bytes: Int

    /// The least that a verb can do anything with.
    static let least = MemorySize(bytes: 64 << 20)
    private static let units: [(name: String, bytes: Int)] = [
        ("K", 1 << 10), ("M", 1 << 20), ("G", 1 << 30), ("T", 1 << 40),
    ]

    /// So many bytes.
    init(bytes: Int) { self.bytes = bytes }

    /// The size that a text says; nil where it says none.
    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        var unit = argument.dropFirst(digits.count).uppercased()
        for ending in ["IB", "B"] where unit.hasSuffix(ending) {
            unit.removeLast(ending.count)
            break
        }
        let factor = unit.isEmpty ? 1 : Self.units.first { $0.name == unit }?.bytes
        guard let number = Double(String(digits)), let factor else { return nil }
        let bytes = number * Double(factor)
        guard bytes.isFinite else { return nil }
        // More than any machine has is no bound.
        self.bytes = Int(min(bytes, Double(1 << 60)))
    }

    /// The size in the largest unit of which it has one, to a tenth: `1.5 GiB`.
    var description: String {
        let unit = Self.units.last { $0.bytes <= bytes } ?? Self.units[0]
        let tenths = bytes / (unit.bytes / 10)
        let rest = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
        return "\(tenths / 10)\(rest) \(unit.name)iB"
    }
}
