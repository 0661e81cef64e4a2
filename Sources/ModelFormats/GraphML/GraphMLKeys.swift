import DiffusionModel

/// The keys of a GraphML file, found by the bytes of their ids.
struct GraphMLKeys {
    private var all: [GraphMLKey] = []
    private var nodeColumns: [Int] = []
    private var edgeColumns: [Int] = []
    /// The bytes of the ids, which are compared for every value.
    private var ids: [[UInt8]] = []
    private(set) var hasStandards = false

    /// A place of its own for the label of a drawing.
    static let label = 63

    /// The names of those that elements of a sort have.
    func names(of sort: GraphMLParser.Sort) -> [String] {
        all.filter { $0.isOf(sort) }.map(\.name)
    }

    subscript(position: Int) -> GraphMLKey { all[position] }

    @discardableResult
    mutating func add(_ key: GraphMLKey) -> Int {
        // The place of the label of a drawing stays free.
        if all.count == Self.label { pad() }
        append(key)
        return all.count - 1
    }

    private mutating func append(_ key: GraphMLKey) {
        all.append(key)
        nodeColumns.append(-1)
        edgeColumns.append(-1)
        ids.append(Array(key.id.utf8))
        hasStandards = hasStandards || key.standard != nil
    }

    private mutating func pad() {
        append(
            GraphMLKey(
                id: "", name: "", domain: "none", type: "", graphics: nil,
                place: GenericRows.Place(1, 1)))
    }

    /// Whether a key holds drawings.
    func holdsDrawings(_ position: Int) -> Bool { all[position].graphics != nil }

    /// Where the key of an id stands that elements of a sort have, else any of that id.
    func position(
        _ id: UnsafeBufferPointer<UInt8>, of sort: GraphMLParser.Sort
    ) -> Int? {
        var other: Int?
        for position in ids.indices where isCalled(position, id) {
            if all[position].isOf(sort) { return position }
            other = other ?? position
        }
        return other
    }

    private func isCalled(_ position: Int, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
        let known = ids[position]
        guard known.count == id.count else { return false }
        for index in known.indices where known[index] != id[index] { return false }
        return true
    }

    /// The column of nodes or of edges that holds a key's values.
    mutating func column(_ position: Int, _ rows: inout GenericRows, isOfNodes: Bool) -> Int {
        let known = isOfNodes ? nodeColumns[position] : edgeColumns[position]
        guard known < 0 else { return known }
        let key = all[position]
        let column = rows.column(.named, key.name, key: key.id)
        if isOfNodes { nodeColumns[position] = column } else { edgeColumns[position] = column }
        return column
    }

    /// The values that elements of a sort have which say nothing.
    func standards(of sort: GraphMLParser.Sort) -> [(position: Int, text: String)] {
        guard hasStandards else { return [] }
        return all.enumerated().compactMap { position, key in
            guard let text = key.standard, !text.isEmpty, key.isOf(sort) else { return nil }
            return (position, text)
        }
    }

    /// The key that an element declares.
    func declared(
        by element: XMLElement, _ graph: inout GenericGraph
    ) throws(Diagnostic) -> GraphMLKey {
        let id = String(decoding: try graph.required("id", of: element), as: UTF8.self)
        let domain = element["for"] ?? "all"
        if let earlier = all.first(where: { $0.id == id && $0.meets(domain) }) {
            throw graph.problem(
                .error, .duplicateID, at: element.place,
                "The key '\(id)' is declared twice; first at line \(earlier.place.line).",
                hint: "Give one of the two another id, and the data that belong to it.")
        }
        let graphics = element["yfiles.type"]
        let key = GraphMLKey(
            id: id, name: element["attr.name"] ?? graphics ?? id, domain: domain,
            type: element["attr.type"] ?? "", graphics: graphics, place: element.place)
        if !key.isTyped {
            graph.warn(
                .unsupported, at: element.place,
                "GraphML has no type '\(key.type)'; what '\(key.name)' holds is kept as text.")
        }
        return key
    }
}
