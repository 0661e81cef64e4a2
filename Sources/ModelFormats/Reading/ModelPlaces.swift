public import DiffusionModel
import EdgeTables

/// Where the parts of a model stand in the files that they were read from.
public struct ModelPlaces: Sendable {
    /// The names of the files, as the user gave them.
    let files: [String]
    /// The tables that files hold together, by the file.
    var parts: [[String]] = []
    var entities: IndexedList<EntityIndex, Place> = []
    var sources: IndexedList<SourceIndex, Place> = []
    var links: IndexedList<LinkIndex, Place> = []
    /// Where the links of a plain edge table stand, in place of `links`.
    var runs: [EdgeBlock.Run] = []

    struct Place {
        var file: Int32
        var line: Int32
        var column: Int32
    }

    /// Where an entity is declared.
    public func entity(_ index: EntityIndex) -> SourceLocation { location(entities[index]) }

    /// Where a source is declared, or first named where it is an actor.
    public func source(_ index: SourceIndex) -> SourceLocation { location(sources[index]) }

    /// Where a link is written.
    public func link(_ index: LinkIndex) -> SourceLocation { location(placeOfLink(index)) }

    /// Where a link is written, the file by its number.
    func placeOfLink(_ index: LinkIndex) -> Place {
        runs.isEmpty ? links[index] : placeOfRow(Int(index))
    }

    private func placeOfRow(_ row: Int) -> Place {
        var (low, high) = (0, runs.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if runs[middle].row <= row { low = middle } else { high = middle - 1 }
        }
        let run = runs[low]
        return Place(file: 0, line: Int32(run.line + row - run.row), column: Int32(run.column))
    }

    func location(_ place: Place) -> SourceLocation {
        let file = Int(place.file)
        return TreeParts.location(
            files[file], parts.isEmpty ? [] : parts[file], line: Int(place.line),
            column: Int(place.column))
    }
}
