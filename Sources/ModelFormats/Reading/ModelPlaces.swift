public import DiffusionModel

/// Where the parts of a model stand in the files that they were read from.
public struct ModelPlaces: Sendable {
    /// The names of the files, as the user gave them.
    let files: [String]
    var entities: [Place] = []
    var sources: [Place] = []
    var links: [Place] = []

    struct Place {
        var file: Int32
        var line: Int32
        var column: Int32
    }

    /// Where an entity is declared.
    public func entity(_ index: Int) -> SourceLocation { location(entities[index]) }

    /// Where a source is declared, or first named where it is an actor.
    public func source(_ index: Int) -> SourceLocation { location(sources[index]) }

    /// Where a link is written.
    public func link(_ index: Int) -> SourceLocation { location(links[index]) }

    private func location(_ place: Place) -> SourceLocation {
        SourceLocation(
            file: files[Int(place.file)], line: Int(place.line), column: Int(place.column))
    }
}
