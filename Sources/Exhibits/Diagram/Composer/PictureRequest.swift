package import DiffusionModel
import DiffusionNetwork

/// What a picture of a graph shall show, and how it is dressed.
package struct PictureRequest: Sendable {
    /// The named picture of the file that is asked for; nothing draws all that is selected.
    package var view: View?
    /// A title that stands before those of the view and the graph.
    package var title: String?
    /// Whether lines between the same two cards become one, as wide as they are many.
    package var groupsParallel = false
    /// Whether lines and cards show what became of them between two graphs.
    package var showsChanges = false
    /// Whether cards that no line reaches are drawn.
    package var keepsIsolated = true
    /// The links to emphasise; nothing emphasises none.
    package var highlighted: Set<LinkIndex>?
    /// What is emphasised, in words, where something is.
    package var emphasis: String?
    /// What of the graph is drawn, for the foot, such as `within 2015`.
    package var filters: [String] = []
    /// Whether filters other than those of policies took links.
    package var isNarrowed = false
    /// How else what was asked for is put there.
    package var words: OfferWords = \.plain
    /// Where the picture will be seen.
    package var theme = DiagramTheme.report
    /// The paper that the picture must fit.
    package var page = DiagramPage.natural

    /// Asks for everything, plainly.
    package init() {}

    /// Whether a line is part of what is emphasised.
    ///
    /// An edge through an item shares each of its two links with other edges.
    func emphasises(_ line: SceneLine, at level: NetworkLevel) -> Bool {
        guard let highlighted else { return false }
        return level == .item
            ? line.links.contains(where: highlighted.contains)
            : line.links.allSatisfy(highlighted.contains)
    }
}
