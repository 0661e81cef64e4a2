package import DiffusionModel

/// One thing whole, as `show` has it: an object for programs, a page for people.
package enum Sheet {
    /// The sheet of an entity.
    package static func entity(_ index: EntityIndex, in model: GraphModel) -> Exhibit {
        var page = SheetPage(model: model)
        page.write(entity: index)
        return page.exhibit(of: RecordComposer(model: model).entity(index))
    }

    /// The sheet of a source.
    package static func source(_ index: SourceIndex, in model: GraphModel) -> Exhibit {
        var page = SheetPage(model: model)
        page.write(source: index)
        return page.exhibit(of: RecordComposer(model: model).source(index))
    }

    /// The sheet of a link.
    package static func link(_ index: LinkIndex, in model: GraphModel) -> Exhibit {
        let record = RecordComposer(model: model).link(index, id: model.linkNames[index])
        guard case .object(let fields) = record else { return Exhibit(Table()) }
        var page = SheetPage(model: model)
        page.write(link: index)
        return page.exhibit(of: fields)
    }
}
