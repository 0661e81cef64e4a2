import GraphKernel

/// The columns of a table of edges, its nodes numbered as they first appear.
///
/// First over all sources, then over all targets, so that whoever reads the table column by column
/// numbers them alike.
struct EdgeTable {
    var nodeCount = 0
    var sources: [Int32] = []
    var targets: [Int32] = []
    var weights: [Double] = []
    /// Any count of days that rises with the date.
    var days: [Int32] = []

    func list(isWeighted: Bool) -> EdgeList {
        EdgeList(upstream: sources, downstream: targets, weights: isWeighted ? weights : nil)
    }
}

/// A table with its landmarks as a file that is read in one sweep, by us and by numpy.
///
/// Numbers of 32 bits in the order of the machine: a mark, nodes, edges, hub, far end, both ends of
/// simple paths, count of pairs, the pairs; then the weights as doubles, then sources, targets and
/// days as columns of 32 bits.
struct GraphFile {
    static let mark: Int32 = 0x7462_6731
    static let headerCount = 8 + 2 * Landmarks.pairCount

    static func write(_ table: EdgeTable, _ marks: Landmarks, to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchError.cannotWrite(path) }
        defer { fclose(file) }
        var header = [mark, Int32(table.nodeCount), Int32(table.sources.count)]
        header += marks.numbers
        try header.write(to: file, named: path)
        try table.weights.write(to: file, named: path)
        for column in [table.sources, table.targets, table.days] {
            try column.write(to: file, named: path)
        }
    }

    static func read(_ path: String) throws -> (EdgeTable, Landmarks) {
        guard let file = fopen(path, "r") else { throw BenchError.cannotRead(path) }
        defer { fclose(file) }
        let header = try [Int32](count: headerCount, from: file, named: path)
        guard header[0] == mark else { throw BenchError.noGraphFile(path) }
        let count = Int(header[2])
        var table = EdgeTable(nodeCount: Int(header[1]))
        table.weights = try .init(count: count, from: file, named: path)
        table.sources = try .init(count: count, from: file, named: path)
        table.targets = try .init(count: count, from: file, named: path)
        table.days = try .init(count: count, from: file, named: path)
        return (table, Landmarks(numbers: Array(header.dropFirst(3))))
    }
}
