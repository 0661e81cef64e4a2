import DiffusionModel

extension GraphFormat {
    /// The neighbours of each node, a line each, as METIS and its kin read them.
    public static let metis = GraphFormat(
        "metis", holds: "graph", summary: "METIS and Chaco: a line of neighbours for each node",
        endings: [".graph", ".metis"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try METISReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column"))
}
