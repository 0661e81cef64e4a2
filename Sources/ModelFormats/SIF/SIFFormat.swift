import DiffusionModel

extension GraphFormat {
    /// The simple interaction format of Cytoscape.
    public static let sif = GraphFormat(
        "sif", holds: "graph", summary: "Cytoscape's lines of a node, an interaction and nodes",
        endings: [".sif"],
        reader: FormatReader(
            .tree { bytes, file, texts in
                SIFReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column"))
}
