import DiffusionModel

extension GraphFormat {
    /// GEXF, the format of Gephi.
    public static let gexf = GraphFormat(
        "gexf", holds: "graph", summary: "GEXF 1.1 to 1.3, as Gephi writes it, with its times",
        endings: [".gexf"],
        loses: GenericLoss.words,
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try GEXFParser.parse(bytes, file: file, into: &texts)
            }, places: "line and column"),
        writer: FormatWriter(
            .file { model, settings, blocks in
                try GEXFWriter(model).write(program: settings.program, to: &blocks)
                return 0
            }, namesProgram: true, losses: GenericLoss.ofXML)
    ) { start in
        start.holdsElement("gexf")
    }

    /// GEXF as programs read it that are older than its version 1.3.
    public static let gexfDraft = GraphFormat(
        "gexf-1.2", holds: "graph",
        summary: "GEXF 1.2, for older Gephi and other programs; it is read as GEXF is",
        endings: [".1.2.gexf"],
        loses: "the title, " + GenericLoss.words,
        writer: FormatWriter(
            .file { model, settings, blocks in
                try GEXFWriter(model, .draft).write(program: settings.program, to: &blocks)
                return 0
            }, namesProgram: true, losses: { [FormatLoss.title($0)] + GenericLoss.ofXML($0) }))
}
