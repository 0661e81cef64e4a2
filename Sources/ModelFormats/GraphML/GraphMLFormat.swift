import DiffusionModel

extension GraphFormat {
    /// GraphML, the exchange format of yEd, Gephi, NetworkX, igraph and Neo4j.
    public static let graphml = GraphFormat(
        "graphml", holds: "graph",
        summary: "GraphML, as yEd, Gephi, NetworkX, igraph and Neo4j write it",
        endings: [".graphml", ".xgml"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try GraphMLParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column")
    ) { start in
        start.holdsElement("graphml")
    }
}
