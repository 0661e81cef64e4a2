import Tributary

/// What must hold of any bytes: they are read or refused, and what is written of them is read.
enum RoundTrips {
    static func check(_ bytes: [UInt8]) {
        guard let graph = Target.asked.graph(of: bytes) else { return }
        for written in GraphFormat.written { check(graph, as: written) }
    }

    /// What a writer writes, its own reader reads, and what loses nothing is then written the same.
    private static func check(_ graph: Graph, as written: GraphFormat) {
        guard let bytes = try? graph.bytes(as: written), written.isRead else { return }
        // A stream of records has no head, so that one of a graph without entities is empty, which
        // as a file is a mistake.
        guard !bytes.isEmpty || graph.model.entities.isEmpty else {
            fatalError("\(written.name) of a graph with entities is empty")
        }
        guard !bytes.isEmpty else { return }
        do throws(TributaryError) {
            let again = try Graph(bytes: bytes, named: "again", format: written)
            guard graph.losses(in: written).isEmpty else { return }
            let twice = try again.bytes(as: written)
            guard twice == bytes else {
                fatalError(
                    "\(written.name) changes when read and written:\n\(shown(bytes))\n"
                        + shown(twice))
            }
        } catch {
            fatalError(
                "\(written.name) that was written cannot be read: \(error)\n\(shown(bytes))")
        }
    }

    private static func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
