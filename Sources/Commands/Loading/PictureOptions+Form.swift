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
        if layout != .network, let engine {
            throw CommandFailure(
                .usage, "--engine \(engine.rawValue) lays out networks, and no \(layout.rawValue)",
                hint: "Leave out --engine, or --layout.")
        }
        if layout != .network, changes {
            throw CommandFailure(
                .usage,
                "--changes shows on cards and lines of networks what changed, and a picture "
                    + "of the layout '\(layout.rawValue)' has none", hint: "Leave out --layout.")
        }
        if layout != .matrix, cells != nil {
            throw CommandFailure(
                .usage,
                "--cells is about a matrix, and a picture of the layout "
                    + "'\(layout.rawValue)' has none", hint: "Add --layout matrix.")
        }
        form.layout = layout.layout
        form.cells = cells?.content ?? .actors
        (form.engine, form.page, form.theme) = (engine?.engine, page.page, theme.theme)
        form.highlight = try ends()
        return form
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
