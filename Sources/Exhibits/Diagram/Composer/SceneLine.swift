import DiffusionModel
import DiffusionNetwork

/// A line of a picture on its way: between which cards, for which links, on whose word.
struct SceneLine: Sendable {
    var id: String
    /// The entity whose card the line leaves.
    var from: EntityIndex
    /// The entity whose card it reaches.
    var to: EntityIndex
    var style: LinkKind.Style
    var isIntended = false
    /// The links by what the line needs, where it needs more than one thing.
    var parts: [[LinkIndex]] = []
    var isUndirected = false
    /// Whether the line runs against the reading direction.
    var runsBackward = false
    /// The links that it stands for.
    var links: [LinkIndex]
    /// The ways in which the cards at its ends stand for who is meant, end by end: the offices that
    /// each needs.
    var officeWays: [[[LinkIndex]]] = []
    /// The covers by which it concerns policies.
    var covers: [LinkIndex] = []
    /// Who or what stands behind each end, where that is another than the card.
    var behind: (from: String?, to: String?) = (nil, nil)
    /// What the line says, between the names of its ends.
    var words: String
    /// The official who moves, where the line is a move.
    var carrier: EntityIndex?
    /// All that the line says, ends included, where that is no verb between two names.
    var whole: String?
    /// The policies that it concerns; none where unstated.
    var policies: [EntityIndex] = []
    /// What the legend calls it; empty where the style's own word serves.
    var term = ""
    var timing: Timing?
    /// When it left the one card and came to the other, where these are two times.
    var times: LaneTime?
    /// When it was, where its links have times of their own, as a list of paths says it.
    var passage: String?

    /// Whether it is drawn without a head.
    var isHeadless: Bool { isUndirected || style.isHeadless }
}

/// Decides what a line looks like and which way it points.
struct LineRule {
    let scene: PictureScene
    /// The one rule of where a policy flows, with what was asked for of it.
    private let flow: FlowRule

    init(scene: PictureScene) {
        self.scene = scene
        flow = FlowRule(scene.model, scene.network.settings, scene.network.scope)
    }

    private var model: GraphModel { scene.model }

    /// What a line of a link means: why the policy moves, else what the codebook says.
    func style(ofLink link: LinkIndex) -> LinkKind.Style {
        let kind = model.kind(ofLink: link)
        if kind.orientation != .none, !model.isOffice(link), let mechanism = stated(link) {
            return LinkKind.Style(mechanism)
        }
        return kind.style ?? .neutral
    }

    private func stated(_ link: LinkIndex) -> Mechanism? {
        let own = model.links.detail(at: link)?.mechanisms.first
        let item = model.item(ofLink: link).flatMap { model.entities[$0].detail.mechanisms.first }
        return own ?? item
    }

    /// How a line points: from the subject, from the object, or without a head.
    enum Way {
        case fromSubject, fromObject, undirected
    }

    /// Decides how the line of a link points.
    ///
    /// A policy's movement points along its flow; everything else from whom it is said to act,
    /// wherever the flow goes. As ties or as written all lines are alike.
    func way(ofLink link: LinkIndex, style: LinkKind.Style) -> Way {
        switch scene.network.settings.view {
        case .ties: .undirected
        case .asWritten: .fromSubject
        case .flow: style.isMovement ? wayOfFlow(link) : wayOfDeed(link)
        }
    }

    private func wayOfFlow(_ link: LinkIndex) -> Way {
        switch flow.orientation(ofLink: link) {
        case .forward: .fromSubject
        case .backward: .fromObject
        case .both: .undirected
        // Sanctions move nothing and have an end all the same; what else has no flow has none.
        case .none: model.kind(ofLink: link).orientation == .none ? .fromSubject : .undirected
        }
    }

    private func wayOfDeed(_ link: LinkIndex) -> Way {
        let kind = model.kind(ofLink: link)
        guard model.links.origins[link] == .role else {
            return kind.orientation == .both ? .undirected : .fromSubject
        }
        switch kind.orientation {
        case .forward: return .fromObject
        case .backward: return .fromSubject
        case .both: return kind.part == .leader ? .fromObject : .undirected
        case .none: return kind.part == .author ? .fromObject : .fromSubject
        }
    }
}

extension LinkKind.Style {
    /// The look of a policy's movement for one reason.
    init(_ mechanism: Mechanism) {
        switch mechanism {
        case .learning: self = .learning
        case .emulation: self = .emulation
        case .competition: self = .competition
        case .coercion: self = .coercion
        }
    }

    /// Whether the line shows a policy that moves.
    var isMovement: Bool {
        switch self {
        case .learning, .emulation, .competition, .coercion: true
        default: false
        }
    }
}
