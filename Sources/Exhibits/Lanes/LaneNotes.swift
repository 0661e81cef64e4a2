/// What a reader of a picture along time has to be told besides.
struct LaneNotes {
    private let layout: LaneLayout
    private let labels: LaneLabels

    /// More sentences than these would be a page of their own.
    private static let mostListed = 12

    init(_ layout: LaneLayout, _ labels: LaneLabels) {
        (self.layout, self.labels) = (layout, labels)
    }

    /// Where arrows stand, which lie on others, and what had no room beside them.
    var notes: [String] {
        var notes: [String] = []
        let bars = layout.arrows.compactMap(\.bars.to)
        if !bars.isEmpty {
            notes.append(
                "An arrow stands within the days between which its date lies, and at the start of "
                    + "what lasts.")
        }
        if layout.piled > 0 {
            notes.append(
                layout.piled == 1
                    ? "1 arrow lies on others of its days."
                    : "\(layout.piled) arrows lie on others of their days.")
        }
        return notes + leftOut
    }

    private var leftOut: [String] {
        guard !labels.leftOut.isEmpty else { return [] }
        let links = labels.leftOut.map { layout.chart.diagram.links[$0] }
        guard links.count <= Self.mostListed else {
            return [
                "Beside \(links.count) arrows there is no room for their sources; 'tributary list "
                    + "links' has them."
            ]
        }
        return ["Without room beside them: \(links.map(\.sentence).joined(separator: "; "))."]
    }
}
