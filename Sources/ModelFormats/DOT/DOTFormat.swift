import DiffusionModel

extension GraphFormat {
    /// A plain graph for Graphviz.
    public static let dot = GraphFormat(
        "dot", holds: "graph", summary: "a plain graph for Graphviz, without layout",
        endings: [".dot", ".gv"],
        loses: "sources, evidence, lasting times, what is said of entities and links but names, "
            + "kinds, moments and stages",
        otherNames: ["gv", "graphviz"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                DOTParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column"),
        writer: FormatWriter(
            .file { model, settings, blocks in
                try DOTWriter.write(model, program: settings.program, to: &blocks)
                return 0
            }, namesProgram: true, losses: DOTLoss.losses(of:))
    ) { start in
        DOTStart.isDOT(start)
    }
}
