import DiffusionModel

/// Takes the values of lists at the top of a document as soon as each is read.
protocol JSONItemTaker: ~Copyable {
    /// Whether the values of the list under a key of the top map are taken.
    func takes(itemsUnder key: TextID) -> Bool
    /// Takes a value of such a list, which is gone from the tree afterwards.
    mutating func take(_ item: Int32, under key: TextID, from builder: inout TreeBuilder)
}

/// Reading of documents that would be large trees, of which a list at the top has nearly all.
extension JSONParser {
    /// Reads one document that fills the whole input.
    ///
    /// - Returns: The tree, in which the lists are empty whose values were taken.
    static func parse<Taker: JSONItemTaker & ~Copyable>(
        _ bytes: [UInt8], file: String, into texts: inout TextPool, handing taker: inout Taker
    ) throws(Diagnostic) -> DocumentTree {
        var builder = TreeBuilder(
            file: file, inputSize: bytes.count, texts: &texts, isWhole: false)
        defer { builder.giveBack(&texts) }
        var fault: Diagnostic?
        bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer)
            do throws(Diagnostic) {
                try parser.top(into: &builder, &taker)
                try parser.end(of: builder)
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return builder.tree
    }

    private mutating func top<Taker: JSONItemTaker & ~Copyable>(
        into builder: inout TreeBuilder, _ taker: inout Taker
    ) throws(Diagnostic) {
        skipSpace()
        guard next == UInt8(ascii: "{") else { return try value(into: &builder) }
        try object(into: &builder) { parser, builder throws(Diagnostic) in
            let key = builder.newestText
            parser.skipSpace()
            guard parser.next == UInt8(ascii: "["), let key, taker.takes(itemsUnder: key) else {
                return try parser.value(into: &builder)
            }
            try parser.array(into: &builder) { parser, builder throws(Diagnostic) in
                let item = builder.newest + 1
                try parser.value(into: &builder)
                taker.take(item, under: key, from: &builder)
                builder.drop(from: item)
            }
        }
    }
}
