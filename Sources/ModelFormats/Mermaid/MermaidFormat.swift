import DiffusionModel

extension GraphFormat {
    /// Flowcharts of Mermaid.
    public static let mermaid = GraphFormat(
        "mermaid", holds: "graph",
        summary: "a flowchart of Mermaid, which wikis and READMEs draw",
        endings: [".mmd", ".mermaid"],
        loses: "all but the title, the names of entities, and the words and directions of links",
        writer: FormatWriter(
            .file { model, settings, blocks in
                try MermaidWriter(model).write(program: settings.program, to: &blocks)
                return 0
            }, namesProgram: true, losses: MermaidLoss.losses(of:)))
}

/// What a flowchart leaves out.
enum MermaidLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        FormatLoss.header(model)
            + [
                FormatLoss(model.entities.count, "id of an entity", "ids of entities"),
                FormatLoss.descriptions(model),
            ] + FormatLoss.evidence(model) + FormatLoss.links(model)
            + [
                FormatLoss.positions(model), FormatLoss.views(model),
                FormatLoss.kinds(model, holding: []),
            ]
    }
}
