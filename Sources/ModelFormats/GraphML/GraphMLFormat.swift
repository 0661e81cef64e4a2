import DiffusionModel

extension GraphFormat {
    /// GraphML, the exchange format of yEd, Gephi, NetworkX, igraph and Neo4j.
    public static let graphml = GraphFormat(
        "graphml", holds: "graph",
        summary: "GraphML, as yEd, Gephi, NetworkX, igraph and Neo4j write it",
        endings: [".graphml", ".xgml"],
        loses: GenericLoss.words,
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try GraphMLParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column"),
        writer: FormatWriter(
            .file { model, settings, blocks in
                try GraphMLWriter(model).write(program: settings.program, to: &blocks)
                return 0
            }, namesProgram: true, losses: GenericLoss.ofXML)
    ) { start in
        start.holdsElement("graphml")
    }
}
