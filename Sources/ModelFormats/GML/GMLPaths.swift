/// The keys of a GML file with those of the lists around them, each by a number.
struct GMLPaths {
    private struct Step: Hashable {
        let parent: GMLRows.Path
        let key: TextID
    }

    /// The path of what stands in no list of a node or an edge.
    static let root: GMLRows.Path = -1

    private var numbers: [Step: GMLRows.Path] = [:]
    private var names: [String] = []
    private var isNested: [Bool] = []
    private var columns: [[Int?]] = []

    /// The number of a key in a list.
    mutating func path(
        _ key: TextID, in parent: GMLRows.Path, _ texts: TextPool
    ) -> GMLRows.Path {
        let step = Step(parent: parent, key: key)
        if let known = numbers[step] { return known }
        let path = GMLRows.Path(names.count)
        numbers[step] = path
        let name = texts.string(key)
        names.append(parent == Self.root ? name : "\(names[Int(parent)]).\(name)")
        isNested.append(parent != Self.root)
        columns.append([nil, nil])
        return path
    }

    /// The key of a path with those of the lists around it.
    func name(_ path: GMLRows.Path) -> String { names[Int(path)] }

    /// The column of a path among those of nodes (0) or edges (1), made where it is needed first.
    mutating func column(
        _ path: GMLRows.Path, of sort: Int, _ make: (_ name: String, _ isNested: Bool) -> Int
    ) -> Int {
        if let known = columns[Int(path)][sort] { return known }
        let column = make(names[Int(path)], isNested[Int(path)])
        columns[Int(path)][sort] = column
        return column
    }
}
