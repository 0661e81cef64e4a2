import DiffusionModel

extension GraphFormat {
    /// GEXF, the format of Gephi.
    public static let gexf = GraphFormat(
        "gexf", holds: "graph", summary: "GEXF 1.1 to 1.3, as Gephi writes it, with its times",
        endings: [".gexf"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try GEXFParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column")
    ) { start in
        start.holdsElement("gexf")
    }
}
