import DiffusionModel

extension GraphFormat {
    /// An adjacency matrix: names over the columns and before the rows, a number for each edge.
    public static let matrix = GraphFormat(
        "matrix", holds: "graph",
        summary: "an adjacency matrix in a table: names over the columns and before the rows",
        endings: [".matrix.csv"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try MatrixReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column")
    ) { start in
        MatrixReader.isShown(by: start)
    }

    /// An adjacency list: each row a node, and those behind it that its edges lead to.
    public static let adjacencyList = GraphFormat(
        "adjacency-list", holds: "graph",
        summary: "an adjacency list: in each row a node and those that its edges lead to",
        endings: [".adjlist"], otherNames: ["adjlist"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try AdjacencyListReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column"))
}
