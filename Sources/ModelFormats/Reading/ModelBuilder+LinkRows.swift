import DiffusionModel

/// Links that stand in rows and not in the tree.
extension ModelBuilder {
    /// Reads the rows of the file that has some; of several files all links are records.
    mutating func readLinkRows() {
        for (number, tree) in trees.enumerated() {
            guard let links = tree.links else { continue }
            var reading = LinkRowReading(links, tree: Int32(number), texts)
            reading.read(into: &self)
        }
    }

    /// Refuses ids and names of attributes of a row that no format could hold.
    ///
    /// - Returns: Whether there are none.
    mutating func areShort(
        _ names: [String], at place: GenericRows.Place, in tree: Int32
    ) -> Bool {
        let faults = names.compactMap { Self.fault(ofName: $0) }
        // A tree is looked at where that is needed, for to take it in hand costs as much as a row.
        guard !faults.isEmpty else { return true }
        let file = trees[Int(tree)]
        let location = TreeParts.location(
            file.file, file.parts, line: Int(place.line), column: Int(place.column))
        for fault in faults {
            diagnostics.append(
                Diagnostic(
                    .error, .invalidID, at: location, fault, hint: Self.hintForLongNames))
        }
        return false
    }
}
