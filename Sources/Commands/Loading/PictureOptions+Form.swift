import Exhibits
import Questions

extension PictureOptions {
    /// What the options ask for of a picture.
    ///
    /// - Throws: `CommandFailure` or `NameError` for names that the graph does not have.
    func form(
        _ network: NetworkOptions, _ filters: FilterOptions, in graph: LoadedGraph
    ) throws -> PictureForm {
        var form = PictureForm()
        form.network = try network.form(in: graph)
        form.part = try filters.part(in: graph)
        (form.title, form.groupsParallel) = (title, groupParallel)
        form.showsChanges = changes
        form.keepsIsolated = isolated.map { $0 == .keep }
        try checkLayout()
        form.layout = layout.layout
        form.cells = cells?.content ?? .actors
        form.order = order?.order
        form.facet = multiples?.facet
        form.fill = AreaChart.Content(fill ?? "adoption")
        (form.engine, form.page, form.theme) = (engine?.engine, page.page, theme.theme)
        form.highlight = try ends()
        return form
    }

    /// - Throws: `CommandFailure` for an option of another layout.
    private func checkLayout() throws {
        try only(.network, engine.map { "--engine \($0.rawValue)" }, "lays out networks")
        try only(.network, changes ? "--changes" : nil, "is about networks")
        try only(.matrix, cells == nil ? nil : "--cells", "is about a matrix")
        try only(.matrix, order == nil ? nil : "--order", "is about the rows of a matrix")
        try only(.grid, grid == nil ? nil : "--grid", "says where the tiles of a grid lie")
        try only(.map, geometry == nil ? nil : "--geometry", "has the boundaries of a map")
        if layout != .map { try only(.grid, fill == nil ? nil : "--fill", "fills a grid or a map") }
        guard layout == .map, geometry == nil else { return }
        throw CommandFailure(
            .usage, "--layout map needs boundaries",
            hint: "Add --geometry FILE, a file of GeoJSON, or draw tiles with --layout grid.")
    }

    private func only(_ one: LayoutName, _ option: String?, _ sense: String) throws {
        guard layout != one, let option else { return }
        throw CommandFailure(
            .usage, "\(option) \(sense), and a picture of the layout '\(layout.rawValue)' is none",
            hint: one == .network ? "Leave out --layout." : "Add --layout \(one.rawValue).")
    }

    /// Where units lie, as the options say; nil where the grids that come along do.
    ///
    /// - Throws: `InvalidModel` or `TributaryError` where a file cannot be read.
    func grounds(in context: CommandContext, _ reporter: Reporter) throws -> [AreaGround]? {
        if let geometry {
            let (ground, notes) = try GroundReading.map(try context.open(geometry, nil))
            reporter.diagnostics(notes, limit: 20)
            return [ground]
        }
        switch grid {
        case nil: return nil
        case "us"?: return [.unitedStates]
        case "china"?: return [.china]
        case let file?: return [try GroundReading.grid(try context.open(file, nil))]
        }
    }

    private func ends() throws -> PictureForm.Ends? {
        guard let text = highlight else { return nil }
        guard let dots = text.ranges(of: "..").first else {
            throw CommandFailure(
                .usage, "--highlight '\(text)' names no two ends", hint: "Write FROM..TO.")
        }
        return PictureForm.Ends(
            from: String(text[..<dots.lowerBound]), to: String(text[dots.upperBound...]))
    }
}
