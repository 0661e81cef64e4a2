/// The same picture of several parts of a graph, one beside the other: what has a place in one has
/// it in all, and what a colour means in one it means in all.
public struct Multiples: Sendable {
    /// What the pictures are.
    package enum Panels: Sendable {
        case areas([AreaChart])
        case matrices([MatrixChart])
    }

    /// More pictures than these no page shows.
    package static let most = 24

    /// What every picture has: title, sources, notes.
    public var diagram: Diagram
    /// What each picture is of, from the left and from the top.
    public let names: [String]
    /// The pictures.
    package var panels: Panels
    /// How many units have no place in the pictures, or how many actors no row.
    package var leftOut = 0
}

extension MatrixChart {
    /// The same cells among the rows and columns of a larger matrix, without words in them, for
    /// which there is no room where several stand beside each other.
    func placed(among whole: MatrixChart) -> MatrixChart {
        let rows = Self.places(of: self.rows, in: whole.rows)
        let columns = Self.places(of: self.columns, in: whole.columns)
        var placed = self
        (placed.rows, placed.columns) = (whole.rows, whole.columns)
        placed.breaks = whole.breaks
        placed.cells = cells.compactMap { cell in
            guard let row = rows[cell.row], let column = columns[cell.column] else { return nil }
            var moved = cell
            (moved.row, moved.column, moved.text) = (row, column, "")
            return moved
        }
        return placed
    }

    private static func places(of some: [Heading], in all: [Heading]) -> [Int?] {
        let places = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return some.map { places[$0.id] }
    }

    /// The rows and columns of all of several matrices, those of the first before those that it
    /// lacks, without any cell.
    static func headings(of all: [MatrixChart]) -> MatrixChart? {
        guard var whole = all.first else { return nil }
        whole.cells = []
        for other in all.dropFirst() {
            let more = missing(other.rows, in: whole.rows)
            if !more.isEmpty, !whole.breaks.isEmpty { whole.breaks.append(whole.rows.count) }
            whole.rows += more
            whole.columns += missing(other.columns, in: whole.columns)
        }
        return whole
    }

    private static func missing(_ some: [Heading], in all: [Heading]) -> [Heading] {
        let known = Set(all.map(\.id))
        return some.filter { !known.contains($0.id) }
    }
}
