import DiffusionModel

extension GraphFormat {
    /// The format of NetDraw, with the attributes of nodes and ties.
    public static let vna = GraphFormat(
        "vna", holds: "graph", summary: "NetDraw's tables of nodes, their looks and their ties",
        endings: [".vna"],
        reader: FormatReader(
            .tree { bytes, file, texts in
                VNAReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column")
    ) { start in
        let line = start.line.lowercased().filter { $0 != " " && $0 != "\t" }
        return ["*nodedata", "*nodeproperties", "*tiedata"].contains(line)
    }
}
