import DiffusionModel

/// One of several parts of a graph that are drawn beside each other.
package struct PictureFacet {
    /// What it is called above its picture.
    package let name: String
    /// Composes its picture.
    package let composer: DiagramComposer
    /// The name of its policy, if it is the part of one.
    package let policy: String?
    /// The year by whose end its picture shows who had adopted; nil where it shows something else.
    package let lastYear: Int?

    package init(
        _ name: String, _ composer: DiagramComposer, policy: String? = nil, lastYear: Int? = nil
    ) {
        (self.name, self.composer) = (name, composer)
        (self.policy, self.lastYear) = (policy, lastYear)
    }
}

extension DiagramComposer {
    /// Pictures of places of several parts of the graph, whose whole this composes.
    ///
    /// - Parameters:
    ///   - content: What fills the areas.
    ///   - facets: The parts.
    ///   - grounds: Where units may lie.
    ///   - policy: The name of the one policy that is asked for, if one is.
    ///   - lack: Why something stands in none of the pictures.
    /// - Returns: The pictures, what the whole would be as one, and the policies that it would mix.
    /// - Complexity: That of a picture of each part.
    package func areas(
        _ content: AreaChart.Content, of facets: [PictureFacet], on grounds: [AreaGround],
        about policy: String?, lacking lack: String
    ) -> (multiples: Multiples, whole: AreaChart, policies: [String]) {
        var citations = Citations(model, isBrief: true)
        let (whole, policies, drawn, deeds) = areas(
            content, of: policy, on: grounds, citing: &citations)
        let isGrowing = facets.contains { $0.lastYear != nil }
        let parts = facets.map { facet in
            var part = facet.composer.areas(
                content, of: facet.policy ?? policy, on: [whole.ground], citing: &citations)
            if let year = facet.lastYear { part.chart.doubt(after: year) }
            return part
        }
        var multiples = Multiples(
            diagram: whole.diagram, names: facets.map(\.name), panels: .areas(parts.map(\.chart)))
        multiples.diagram.sources = citations.sourcesOfPicture
        let notes = parts.map(\.chart.diagram.notes)
        multiples.settleNotes(isGrowing ? notes.map { _ in notes[notes.count - 1] } : notes)
        multiples.note(drawn, besides: parts.map(\.drawn), lack)
        multiples.noteWhatBecame(of: deeds)
        let away = parts.flatMap(\.chart.areas).filter { $0.place == nil && $0.value != .none }
        multiples.leftOut = Set(away.map(\.id)).count
        multiples.diagram.summary = multiples.summary(
            of: whole.ground.isMap ? "maps" : "grids of tiles")
        return (multiples, whole, policies)
    }

    /// Matrices of several parts of the graph, whose whole this composes.
    ///
    /// - Parameters:
    ///   - content: What rows and columns are.
    ///   - facets: The parts.
    ///   - keepsAll: Whether actors have rows to whom nothing happens.
    ///   - order: The order of rows; nil for the one that suits what they are.
    ///   - reasons: Why something stands in none of the matrices, and why in several.
    /// - Returns: The matrices; nil where there would be more than a picture can show.
    /// - Complexity: That of a matrix of each part.
    package func matrices(
        of content: MatrixChart.Content, _ facets: [PictureFacet], keepingAll keepsAll: Bool,
        in order: MatrixOrder? = nil, _ reasons: (none: String, several: String)
    ) -> Multiples? {
        var citations = Citations(model, isBrief: true)
        let (whole, leftOut, drawn) = lanes(
            keepingAll: keepsAll, showing: content.parts, citing: &citations)
        guard let first = whole.matrix(of: content, in: order) else { return nil }
        var parts: [MatrixChart] = []
        var drawnByParts: [Set<LinkIndex>] = []
        for facet in facets {
            let (lanes, _, drawn) = facet.composer.lanes(
                keepingAll: false, showing: content.parts, citing: &citations)
            guard let matrix = lanes.matrix(of: content) else { return nil }
            parts.append(matrix)
            drawnByParts.append(drawn)
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
        multiples.note(drawn, besides: drawnByParts, reasons.none)
        multiples.note(drawnByParts, reasons.several)
        multiples.leftOut = leftOut
        multiples.diagram.summary = multiples.summary(of: "matrices")
        return multiples
    }
}

extension AreaChart {
    /// Marks who may as well have adopted after a year.
    fileprivate mutating func doubt(after year: Int) {
        for index in areas.indices {
            guard case .years(let range?) = areas[index].value else { continue }
            areas[index].isPerhaps = range.upperBound > year
        }
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
        _ links: Set<LinkIndex>, besides shown: [Set<LinkIndex>], _ lack: String
    ) {
        let count = shown.reduce(links) { $0.subtracting($1) }.count
        guard count > 0 else { return }
        let what = count == 1 ? "link is" : "links are"
        diagram.notes.append(
            "\(count) \(what) in none of the pictures, because "
                + "\(count == 1 ? lack : lack.replacing("of it", with: "of them")).")
    }

    /// Counts what stands in several of the pictures.
    fileprivate mutating func note(_ shown: [Set<LinkIndex>], _ reason: String) {
        var (once, several): (Set<LinkIndex>, Set<LinkIndex>) = ([], [])
        for links in shown {
            several.formUnion(once.intersection(links))
            once.formUnion(links)
        }
        guard !several.isEmpty else { return }
        diagram.notes.append(
            "\(several.count) \(several.count == 1 ? "link stands" : "links stand") in several of "
                + "the pictures: \(reason).")
    }

    /// Says what small tiles have no room for.
    fileprivate mutating func noteWhatBecame(of deeds: [LaneDeed]) {
        diagram.notes += AdoptionListing.notes(
            ended: deeds.count { $0.isAdoption && $0.timing?.hasEnded ?? false },
            others: Set(deeds.filter { !$0.isAdoption }.map(\.lane)).count)
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
