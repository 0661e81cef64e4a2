import DiffusionModel

/// Knows DOT by how a file starts.
enum DOTStart {
    /// Whether a file starts with the head of a graph.
    ///
    /// The word `graph` may start anything; it is DOT with a brace behind it, or an id and a brace.
    static func isDOT(_ start: FileStart) -> Bool {
        Array(start.bytes).withUnsafeBufferPointer { bytes in
            var texts = TextPool(of: [])
            var lexer = DOTLexer(bytes, file: "")
            var kinds: [DOTToken.Kind] = []
            while kinds.count < 4, let token = try? lexer.next(&texts), token.kind != .end {
                kinds.append(token.isID ? .word : token.kind)
            }
            if kinds.first == .strict {
                kinds.removeFirst()
                return kinds.first == .graph || kinds.first == .digraph
            }
            return kinds.starts(with: [.digraph, .openBrace])
                || kinds.starts(with: [.digraph, .word, .openBrace])
                || kinds.starts(with: [.graph, .openBrace])
                || kinds.starts(with: [.graph, .word, .openBrace])
        }
    }
}
