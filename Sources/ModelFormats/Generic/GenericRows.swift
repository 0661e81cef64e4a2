/// The nodes or the edges of a graph file, a row each, every text with the place that it has.
///
/// A row says only what its file says of it: cells that are empty are not there. Texts are numbers
/// of the pool that all files share, so that a million edges take a few bytes for each word.
struct GenericRows: Sendable {
    /// What a column holds, whatever it is called.
    enum Meaning: Int, CaseIterable, Sendable {
        /// The id of a node; of edges the names that a file gives them.
        case id
        /// What people call a node.
        case name
        case kind
        /// The ends of an edge.
        case source, target
        /// `true` or `false`: whether an edge leads from its source to its target.
        case isDirected
        case weight
        /// When something was, or from when to when it lasted; texts that are dates.
        case date, from, to
        /// Ids of the sources that an edge rests on.
        case evidence
        /// What its name says, if all that it holds can be read so; else an attribute.
        case named
        /// An attribute whatever it is called.
        case attribute
    }

    /// A column with the name that it has in the file.
    struct Column: Hashable, Sendable {
        let name: String
        let meaning: Meaning
        /// What tells columns of one name apart, such as the id of a key.
        var key = ""
    }

    /// A place in the file, line and column from 1.
    struct Place: Hashable, Sendable {
        var line: Int32
        var column: Int32

        init(_ line: Int, _ column: Int) {
            self.line = Int32(clamping: line)
            self.column = Int32(clamping: column)
        }
    }

    /// One text of a row.
    struct Cell: Sendable {
        fileprivate(set) var column: Int32
        fileprivate(set) var text: TextID
        let place: Place

        init(column: Int32, text: TextID, place: Place) {
            (self.column, self.text, self.place) = (column, text, place)
        }
    }

    private(set) var columns: [Column] = []
    private var positions: [Column: Int] = [:]
    /// The positions of columns without a name, by what they hold; -1 where there is none.
    private var plain = Meaning.allCases.map { _ in -1 }
    private var cells: [Cell] = []
    /// Where the cells of each row start.
    private var starts: [Int32] = []
    private var places: [Place] = []

    /// How many rows there are.
    var count: Int { starts.count }

    /// Makes room for the rows of a file of a size in bytes, a word or so for every few of them.
    mutating func reserve(_ size: Int) {
        cells.reserveCapacity(size / 14)
        starts.reserveCapacity(size / 56)
        places.reserveCapacity(size / 56)
    }

    /// The position of a column, if it is there.
    func position(of meaning: Meaning, _ name: String = "") -> Int? {
        columns.firstIndex { $0.meaning == meaning && $0.name == name }
    }

    /// The position of a column, which is there from now on.
    mutating func column(_ meaning: Meaning, _ name: String = "", key: String = "") -> Int {
        let isPlain = name.isEmpty && key.isEmpty
        if isPlain, plain[meaning.rawValue] >= 0 { return plain[meaning.rawValue] }
        let column = Column(name: name, meaning: meaning, key: key)
        if let known = positions[column] { return known }
        add(column, at: columns.count)
        return columns.count - 1
    }

    private mutating func add(_ column: Column, at position: Int) {
        positions[column] = position
        if column == Column(name: "", meaning: column.meaning) {
            plain[column.meaning.rawValue] = position
        }
        if position < columns.count { columns[position] = column } else { columns.append(column) }
    }

    /// Starts a row, to which all cells belong until the next one.
    mutating func begin(at place: Place) {
        starts.append(Int32(cells.count))
        places.append(place)
    }

    /// Adds a text to the newest row; each column holds one at most.
    mutating func put(_ column: Int, _ text: TextID, at place: Place) {
        cells.append(Cell(column: Int32(column), text: text, place: place))
    }

    /// Looks at each cell of a column, which may be given another column or another text.
    mutating func change(
        _ column: Int, _ change: (_ cell: Cell) -> (column: Int, text: TextID)?
    ) {
        for index in cells.indices where cells[index].column == Int32(column) {
            guard let changed = change(cells[index]) else { continue }
            (cells[index].column, cells[index].text) = (Int32(changed.column), changed.text)
        }
    }

    /// Lets a column hold something else, as no other column does yet.
    mutating func rename(_ column: Int, to meaning: Meaning) {
        positions[columns[column]] = nil
        add(Column(name: "", meaning: meaning), at: column)
    }

    /// Puts a text into each row, where the row stands.
    mutating func put(inEach column: Int, _ text: (_ row: Int) -> TextID) {
        let places = places
        rebuild { row, old, new in
            new.append(contentsOf: old)
            new.append(Cell(column: Int32(column), text: text(row), place: places[row]))
        }
    }

    /// Takes all cells of a column out.
    mutating func clear(_ column: Int) {
        rebuild { _, old, new in
            new.append(contentsOf: old.lazy.filter { $0.column != Int32(column) })
        }
    }

    private mutating func rebuild(
        _ put: (_ row: Int, _ old: ArraySlice<Cell>, _ new: inout [Cell]) -> Void
    ) {
        var new: [Cell] = []
        new.reserveCapacity(cells.count + count)
        var newStarts: [Int32] = []
        newStarts.reserveCapacity(count)
        for row in 0..<count {
            newStarts.append(Int32(new.count))
            put(row, self[row], &new)
        }
        (cells, starts) = (new, newStarts)
    }

    /// Whether a row has cells in both of two columns.
    func meet(_ one: Int, _ other: Int) -> Bool {
        (0..<count).contains { row in
            self[row].contains { $0.column == Int32(one) }
                && self[row].contains { $0.column == Int32(other) }
        }
    }

    /// The cells of a row.
    subscript(row: Int) -> ArraySlice<Cell> {
        let end = row + 1 < starts.count ? Int(starts[row + 1]) : cells.count
        return cells[Int(starts[row])..<end]
    }

    /// Where a row stands.
    func place(of row: Int) -> Place { places[row] }

    /// All cells of a column.
    func cells(of column: Int) -> [Cell] { cells.filter { $0.column == Int32(column) } }

    /// Every cell, row by row.
    var allCells: [Cell] { cells }
}
