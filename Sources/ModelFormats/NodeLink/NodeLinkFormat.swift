import DiffusionModel

extension GraphFormat {
    /// Nodes and links as NetworkX and D3 have them.
    public static let nodeLink = GraphFormat(
        "node-link", holds: "graph", summary: "JSON of nodes and links, as NetworkX and D3 have it",
        endings: [".node-link.json"], loses: GenericLoss.words, otherNames: ["networkx", "d3"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try JSONGraphs.parse(bytes, file: file, into: &texts, as: .nodeLink)
            }, places: "line and column"),
        writer: FormatWriter(
            file: { model, blocks in
                try NodeLinkWriter(model).write(to: &blocks)
            }, losses: GenericLoss.losses(of:))
    ) { start in
        start.isJSON && JSONShape(start) == .nodeLink
    }
}
