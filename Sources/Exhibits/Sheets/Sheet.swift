package import DiffusionModel

/// One thing whole, as `show` has it: an object for programs, a page for people.
package enum Sheet {
    /// The sheet of an entity.
    package static func entity(_ index: Int, in model: GraphModel) -> Table {
        var table = Table(object: RecordComposer(model: model).entity(index))
        var page = SheetPage(model: model)
        page.write(entity: index)
        table.sentences = page.lines
        return table
    }

    /// The sheet of a source.
    package static func source(_ index: Int, in model: GraphModel) -> Table {
        var table = Table(object: RecordComposer(model: model).source(index))
        var page = SheetPage(model: model)
        page.write(source: index)
        table.sentences = page.lines
        return table
    }

    /// The sheet of a link.
    package static func link(_ index: Int, in model: GraphModel) -> Table {
        let record = RecordComposer(model: model).link(index, id: model.linkNames[index])
        guard case .object(let fields) = record else { return Table() }
        var table = Table(object: fields)
        var page = SheetPage(model: model)
        page.write(link: index)
        table.sentences = page.lines
        return table
    }
}
