/// Data sets of Stata 12 for tests (format 115), written by the description of the format in
/// Stata's manual.
struct StataFile {
    /// A variable of whole numbers, of numbers or of text.
    struct Variable {
        let name: String
        let format: String
        let values: Values
        var label = ""
        /// The set of labels of its values.
        var labels = ""

        init(
            _ name: String, _ format: String, _ values: Values, label: String = "",
            labels: String = ""
        ) {
            (self.name, self.format, self.values) = (name, format, values)
            (self.label, self.labels) = (label, labels)
        }
    }

    /// The values of a variable; nil is a missing value.
    enum Values {
        case whole([Int32?])
        case double([Double?])
        case text([String])

        fileprivate var type: UInt8 {
            switch self {
            case .whole: 253
            case .double: 255
            case .text: 20
            }
        }

        fileprivate var count: Int {
            switch self {
            case .whole(let all): all.count
            case .double(let all): all.count
            case .text(let all): all.count
            }
        }

        fileprivate func bytes(at row: Int) -> [UInt8] {
            switch self {
            case .whole(let all): StoredZip.little(Int(all[row] ?? 2_147_483_621), 4)
            case .double(let all):
                StoredZip.little(
                    Int(truncatingIfNeeded: all[row]?.bitPattern ?? 0x7FE0_0000_0000_0000), 8)
            case .text(let all): StataFile.filled(all[row], 20)
            }
        }
    }

    /// The variables, all of as many values.
    let variables: [Variable]
    /// The sets of labels by their names.
    var labels: [(name: String, values: [(Int32, String)])] = []

    /// The file.
    var bytes: [UInt8] {
        let rows = variables.first?.values.count ?? 0
        var bytes: [UInt8] = [115, 2, 1, 0]
        bytes += StoredZip.little(variables.count, 2) + StoredZip.little(rows, 4)
        bytes += Self.filled("", 81) + Self.filled("", 18)
        bytes += variables.map(\.values.type)
        bytes += variables.flatMap { Self.filled($0.name, 33) }
        bytes += StoredZip.little(0, 2 * (variables.count + 1))
        bytes += variables.flatMap { Self.filled($0.format, 49) }
        bytes += variables.flatMap { Self.filled($0.labels, 33) }
        bytes += variables.flatMap { Self.filled($0.label, 81) }
        bytes += StoredZip.little(0, 5)
        for row in 0..<rows { bytes += variables.flatMap { $0.values.bytes(at: row) } }
        for set in labels { bytes += Self.table(set.name, set.values) }
        return bytes
    }

    private static func table(_ name: String, _ values: [(Int32, String)]) -> [UInt8] {
        var (places, numbers, texts): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        for (number, text) in values {
            places += StoredZip.little(texts.count, 4)
            numbers += StoredZip.little(Int(number), 4)
            texts += Array(text.utf8) + [0]
        }
        let table =
            StoredZip.little(values.count, 4) + StoredZip.little(texts.count, 4) + places + numbers
            + texts
        return StoredZip.little(table.count, 4) + filled(name, 33) + [0, 0, 0] + table
    }

    private static func filled(_ text: String, _ count: Int) -> [UInt8] {
        let letters = Array(text.utf8.prefix(count))
        return letters + [UInt8](repeating: 0, count: count - letters.count)
    }
}
