import DiffusionModel

extension GraphFormat {
    /// Pajek's networks, which igraph, NetworkX and UCINET write as well.
    public static let pajek = GraphFormat(
        "pajek", holds: "graph",
        summary: "Pajek's networks: vertices by number, arcs, edges, "
            + "lists, matrices, relations, partitions and vectors",
        endings: [".net", ".paj", ".pajek"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                PajekParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column")
    ) { start in
        PajekSection.starts(start)
    }
}
