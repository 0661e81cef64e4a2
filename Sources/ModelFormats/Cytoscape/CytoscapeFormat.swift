import DiffusionModel

extension GraphFormat {
    /// The JSON of Cytoscape.js, which Cytoscape exports too.
    public static let cytoscape = GraphFormat(
        "cytoscape", holds: "graph", summary: "JSON of Cytoscape.js, as Cytoscape writes it too",
        endings: [".cyjs", ".cytoscape.json"], loses: GenericLoss.words, otherNames: ["cyjs"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try JSONGraphs.parse(bytes, file: file, into: &texts, as: .cytoscape)
            }, places: "line and column"),
        writer: FormatWriter(
            file: { model, blocks in
                try CytoscapeWriter(model).write(to: &blocks)
            }, losses: GenericLoss.losses(of:))
    ) { start in
        start.isJSON && JSONShape(start) == .cytoscape
    }
}
