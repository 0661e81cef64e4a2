import DiffusionModel

extension GraphFormat {
    /// JSON Graph Format, of both versions.
    public static let jgf = GraphFormat(
        "jgf", holds: "graph", summary: "JSON Graph Format 1 and 2, with its hyperedges",
        endings: [".jgf", ".jgf.json"], loses: GenericLoss.words,
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try JSONGraphs.parse(bytes, file: file, into: &texts, as: .jgf)
            }, places: "line and column"),
        writer: FormatWriter(
            file: { model, blocks in
                try JGFWriter(model).write(to: &blocks)
            }, losses: GenericLoss.losses(of:))
    ) { start in
        start.isJSON && JSONShape(start) == .jgf
    }
}
