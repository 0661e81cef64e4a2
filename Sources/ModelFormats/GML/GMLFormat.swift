import DiffusionModel

extension GraphFormat {
    /// GML, the Graph Modelling Language, as igraph, NetworkX, yEd and Cytoscape write it.
    public static let gml = GraphFormat(
        "gml", holds: "graph", summary: "GML, as igraph, NetworkX, yEd and Cytoscape write it",
        endings: [".gml"], loses: GenericLoss.words,
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                GMLParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column"),
        writer: FormatWriter(
            .file { model, settings, blocks in
                try GMLWriter(model).write(program: settings.program, to: &blocks)
                return 0
            }, namesProgram: true, losses: GenericLoss.withoutZeroBytes)
    ) { start in
        GMLLexer.startsGraph(start)
    }
}
