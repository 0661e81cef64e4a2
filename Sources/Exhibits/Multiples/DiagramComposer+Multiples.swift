import DiffusionModel

/// One of several parts of a graph that are drawn beside each other.
package struct PictureFacet {
    /// What it is called above its picture.
    package let name: String
    /// Composes its picture.
    package let composer: DiagramComposer
    /// The name of its policy, if it is the part of one.
    package let policy: String?

    package init(_ name: String, _ composer: DiagramComposer, policy: String? = nil) {
        (self.name, self.composer, self.policy) = (name, composer, policy)
    }
}

extension DiagramComposer {
    /// Pictures of places of several parts of the graph, whose whole this composes.
    ///
    /// - Parameters:
    ///   - content: What fills the areas.
    ///   - facets: The parts.
    ///   - grounds: Where units may lie.
    ///   - isGrowing: Whether each part has all of the one before, so that the last has all.
    ///   - lack: Why something stands in none of the pictures.
    /// - Returns: The pictures, what the whole would be as one, and the policies of each part that
    ///   it would mix.
    /// - Complexity: That of a picture of each part.
    package func areas(
        _ content: AreaChart.Content, of facets: [PictureFacet], on grounds: [AreaGround],
        isGrowing: Bool, lacking lack: String
    ) -> (multiples: Multiples, whole: AreaChart, policies: [[String]]) {
        var citations = Citations(model, isBrief: true)
        let whole = areas(content, on: grounds, citing: &citations).chart
        let parts = facets.map {
            $0.composer.areas(content, of: $0.policy, on: [whole.ground], citing: &citations)
        }
        var multiples = Multiples(
            diagram: whole.diagram, names: facets.map(\.name), panels: .areas(parts.map(\.chart)))
        multiples.diagram.sources = citations.sourcesOfPicture
        let notes = parts.map(\.chart.diagram.notes)
        multiples.settleNotes(isGrowing ? notes.map { _ in notes[notes.count - 1] } : notes)
        multiples.note(
            whole.areas.flatMap(\.sentences),
            besides: parts.flatMap { $0.chart.areas.flatMap(\.sentences) }, lack)
        let away = parts.flatMap(\.chart.areas).filter { $0.place == nil && $0.value != .none }
        multiples.leftOut = Set(away.map(\.id)).count
        multiples.diagram.summary = multiples.summary(
            of: whole.ground.isMap ? "maps" : "grids of tiles")
        return (multiples, whole, parts.map(\.policies))
    }

    /// Matrices of several parts of the graph, whose whole this composes.
    ///
    /// - Parameters:
    ///   - content: What rows and columns are.
    ///   - facets: The parts.
    ///   - keepsAll: Whether actors have rows to whom nothing happens.
    ///   - order: The order of rows; nil for the one that suits what they are.
    ///   - lack: Why something stands in none of the matrices.
    /// - Returns: The matrices; nil where there would be more than a picture can show.
    /// - Complexity: That of a matrix of each part.
    package func matrices(
        of content: MatrixChart.Content, _ facets: [PictureFacet], keepingAll keepsAll: Bool,
        in order: MatrixOrder? = nil, lacking lack: String
    ) -> Multiples? {
        var citations = Citations(model, isBrief: true)
        let (whole, leftOut) = lanes(
            keepingAll: keepsAll, showing: content.parts, citing: &citations)
        guard let first = whole.matrix(of: content, in: order) else { return nil }
        var parts: [MatrixChart] = []
        for facet in facets {
            let lanes = facet.composer.lanes(
                keepingAll: false, showing: content.parts, citing: &citations
            ).chart
            guard let matrix = lanes.matrix(of: content) else { return nil }
            parts.append(matrix)
        }
        guard let headings = MatrixChart.headings(of: [first] + parts) else { return nil }
        var multiples = Multiples(
            diagram: first.diagram, names: facets.map(\.name),
            panels: .matrices(parts.map { $0.placed(among: headings) }))
        multiples.diagram.sources = citations.sourcesOfPicture
        multiples.settleNotes(parts.map(\.diagram.notes))
        if case .communities(let communities)? = order {
            multiples.diagram.notes.append(communities.words)
        }
        multiples.note(
            first.cells.flatMap(\.sentences),
            besides: parts.flatMap { $0.cells.flatMap(\.sentences) }, lack)
        multiples.leftOut = leftOut
        multiples.diagram.summary = multiples.summary(of: "matrices")
        return multiples
    }
}

extension Multiples {
    /// Says once what is to be noted of all, and of which parts the rest is.
    fileprivate mutating func settleNotes(_ notes: [[String]]) {
        var order = diagram.notes.filter { note in notes.allSatisfy { $0.contains(note) } }
        for note in notes.joined() where !order.contains(note) { order.append(note) }
        diagram.notes = order.map { note in
            let parts = notes.indices.filter { notes[$0].contains(note) }.map { names[$0] }
            return parts.count == names.count ? note : "\(Wording.list(parts, "and")): \(note)"
        }
    }

    /// Counts what one picture of the whole would show, and none of these does.
    fileprivate mutating func note(
        _ sentences: [String], besides shown: [String], _ lack: String
    ) {
        let known = Set(shown)
        let count = Set(sentences).subtracting(known).count
        guard count > 0 else { return }
        let what = count == 1 ? "link or deed is" : "links or deeds are"
        diagram.notes.append(
            "\(count) \(what) in none of the pictures, because "
                + "\(count == 1 ? lack : lack.replacing("of it", with: "of them")).")
    }

    /// The pictures in words.
    fileprivate func summary(of what: String) -> String {
        "\(names.count) \(what), one for each of: \(names.joined(separator: "; ")). "
            + diagram.summary
    }

    /// Whether nothing is to be seen in any of the pictures.
    package var isEmpty: Bool {
        switch panels {
        case .areas(let charts):
            charts.allSatisfy { $0.areas.allSatisfy { $0.value == .none || $0.place == nil } }
        case .matrices(let charts): charts.allSatisfy(\.cells.isEmpty)
        }
    }
}
