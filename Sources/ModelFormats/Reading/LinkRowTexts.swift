import DiffusionModel

/// What rows of links say in words, as columns of texts where many of the rows say it.
///
/// As details of its link each such text would take some two hundred bytes besides its own.
struct LinkRowTexts {
    /// The column of texts that holds what a column of rows does; -1 for none.
    private let places: [Int]
    private let columns: [LinkTexts.Column]
    /// What the row at hand says in each column.
    private var row: [TextID?]
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var parts: [LinkTexts.Part] = []
    private var isEmpty = true

    /// How long texts may be on the average, which stand once for each row that says them.
    private static let longest = 200
    /// After so many bytes another part begins, as a longer one would be copied when it grows.
    private static let partSize = 1 << 24

    /// Chooses the columns.
    ///
    /// - Parameters:
    ///   - rows: The rows.
    ///   - candidates: What each column of rows would hold; nil where it holds no such texts.
    ///   - texts: The texts of the rows.
    init(_ rows: GenericRows, _ candidates: [LinkTexts.Column?], _ texts: TextPool) {
        var (counts, sizes) = (candidates.map { _ in 0 }, candidates.map { _ in 0 })
        for cell in rows.allCells where candidates[Int(cell.column)] != nil {
            counts[Int(cell.column)] += 1
            sizes[Int(cell.column)] += texts.span(cell.text).length
        }
        var (places, columns): ([Int], [LinkTexts.Column]) = ([], [])
        for (index, candidate) in candidates.enumerated() {
            let isDense = counts[index] > 0 && counts[index] * 4 >= rows.count
            guard let candidate, isDense, sizes[index] <= Self.longest * counts[index] else {
                places.append(-1)
                continue
            }
            places.append(columns.count)
            columns.append(candidate)
        }
        (self.places, self.columns) = (places, columns)
        row = columns.map { _ in nil }
    }

    /// Takes a text of the row at hand; false where its column is none of these.
    mutating func take(_ cell: GenericRows.Cell) -> Bool {
        let place = places[Int(cell.column)]
        guard place >= 0 else { return false }
        row[place] = cell.text
        isEmpty = false
        return true
    }

    /// Ends a row, whose texts stand in columns.
    mutating func endRow(_ texts: TextPool) {
        guard !columns.isEmpty else { return }
        for place in row.indices {
            if let text = row[place] {
                texts.withBytes(of: texts.span(text)) { bytes.append(contentsOf: $0) }
                row[place] = nil
            }
            ends.append(UInt32(bytes.count))
        }
        isEmpty = true
        guard bytes.count >= Self.partSize else { return }
        endPart()
        bytes.reserveCapacity(Self.partSize)
        ends.reserveCapacity(Self.partSize / 4)
    }

    /// What the row at hand says so far, which is said of its link otherwise.
    mutating func takeBack() -> [(column: LinkTexts.Column, text: TextID)] {
        guard !isEmpty else { return [] }
        defer {
            row = columns.map { _ in nil }
            isEmpty = true
        }
        return row.indices.compactMap { place in row[place].map { (columns[place], $0) } }
    }

    /// All texts, of links from one on; nil where there are none.
    mutating func all(from first: Int) -> LinkTexts? {
        endPart()
        return columns.isEmpty ? nil : LinkTexts(columns: columns, parts: parts, from: first)
    }

    private mutating func endPart() {
        parts.append(LinkTexts.Part(bytes: bytes, ends: ends))
        (bytes, ends) = ([], [])
    }
}
