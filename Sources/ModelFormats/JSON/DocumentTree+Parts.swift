/// Parting JSON Lines where another header stands: it holds for what follows, up to the next.
extension DocumentTree {
    /// The records from each header to the next, each part as good as a file of its own.
    ///
    /// What two programs write to one pipe comes in two parts, and neither cites for the other.
    ///
    /// - Parameter texts: What the scalars say.
    /// - Returns: The tree itself where it is no list of records or has one header at its head.
    /// - Complexity: O(records), and O(values) where there are several parts.
    func parts(in texts: TextPool) -> [DocumentTree] {
        guard root >= 0, shape(of: root) == .list, let graph = texts.find("graph") else {
            return [self]
        }
        var starts: [Int32] = []
        var record = firstChild(of: root)
        while record >= 0 {
            if isHeader(record, graph) { starts.append(record) }
            record = nodes[Int(record)].next
        }
        let first = firstChild(of: root)
        if starts.first != first { starts.insert(first, at: 0) }
        guard starts.count > 1 else { return [self] }
        let ends = starts.dropFirst() + [Int32(nodes.count)]
        return zip(starts, ends).map { part(of: Int($0)..<Int($1)) }
    }

    /// Whether a record says that it is a graph.
    private func isHeader(_ record: Int32, _ graph: TextID) -> Bool {
        guard shape(of: record) == .map else { return false }
        var key = firstChild(of: record)
        while key >= 0 {
            let value = nodes[Int(key)].next
            guard value >= 0 else { return false }
            let (name, said) = (nodes[Int(key)], nodes[Int(value)])
            if name.shape == .scalar, NativeKey(TextID(number: name.content)) == .record {
                return said.shape == .scalar && said.content == graph.number
            }
            key = said.next
        }
        return false
    }

    /// The records in a range of values, which stand one behind the other, in a list of their own.
    private func part(of range: Range<Int>) -> DocumentTree {
        let offset = Int32(range.lowerBound) - 1
        var part = self
        part.nodes = []
        part.nodes.reserveCapacity(range.count + 1)
        var list = nodes[Int(root)]
        (list.content, list.line, list.column) = (1, nodes[range.lowerBound].line, 1)
        part.nodes.append(list)
        for node in nodes[range] {
            var node = node
            if node.shape == .list || node.shape == .map, node.content >= 0 {
                node.content -= offset
            }
            node.next =
                node.next < 0 || node.next >= Int32(range.upperBound) ? -1 : node.next - offset
            part.nodes.append(node)
        }
        part.root = 0
        return part
    }
}
