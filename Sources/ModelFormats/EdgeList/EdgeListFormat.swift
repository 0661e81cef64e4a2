import DiffusionModel

extension GraphFormat {
    /// Edges as two words in a line, as NetworkX and igraph have them.
    public static let edgeList = GraphFormat(
        "edge-list", holds: "graph",
        summary: "two nodes a line with blanks between, and a weight, as NetworkX and igraph do",
        endings: [".edgelist", ".ncol"], otherNames: ["edgelist", "ncol"],
        reader: FormatReader(
            .tree { bytes, file, texts in
                EdgeListReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column"))
}
