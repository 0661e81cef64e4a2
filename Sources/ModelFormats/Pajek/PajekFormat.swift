import DiffusionModel

extension GraphFormat {
    /// Pajek's networks, which igraph, NetworkX and UCINET write as well.
    public static let pajek = GraphFormat(
        "pajek", holds: "graph",
        summary: "Pajek's networks: vertices by number, arcs, edges, "
            + "lists, matrices, relations, partitions and vectors",
        endings: [".net", ".paj", ".pajek"],
        loses: "ids, all that is said of entities and links but names, kinds, weights and years, "
            + "sources, evidence, views",
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                PajekParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column"),
        writer: FormatWriter(
            file: { model, blocks in
                try PajekWriter(model).write(to: &blocks)
            }, losses: PajekLoss.losses(of:))
    ) { start in
        PajekSection.starts(start)
    }
}
