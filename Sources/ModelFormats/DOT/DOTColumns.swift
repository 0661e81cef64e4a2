/// The columns of the attributes of a file, by their names, and which of them a row has already.
struct DOTColumns {
    private struct Column {
        var position: Int?
        /// The newest row that has it.
        var row = -1
    }

    private var columns: [TextID: Column] = [:]
    private var found: [DOTAttributes.Attribute] = []

    /// The attributes that count in a list, in the order of the file, for a row by its number.
    mutating func counting(
        _ attributes: DOTAttributes, _ list: DOTAttributes.List, _ row: Int
    ) -> ReversedCollection<[DOTAttributes.Attribute]> {
        found.removeAll(keepingCapacity: true)
        for attribute in attributes.all(of: list) {
            let isKnown = columns[attribute.name]?.row == row
            if isKnown { continue }
            columns[attribute.name, default: Column()].row = row
            found.append(attribute)
        }
        return found.reversed()
    }

    /// The column of a name, which is asked for where it is needed first.
    mutating func column(_ name: TextID, _ make: (TextID) -> Int) -> Int {
        if let known = columns[name]?.position { return known }
        let position = make(name)
        columns[name, default: Column()].position = position
        return position
    }
}
