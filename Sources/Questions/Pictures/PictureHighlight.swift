import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits

/// The paths that a picture shall emphasise, and what comes of them in it.
struct PictureHighlight {
    /// The two ends.
    let ends: [EntityIndex]
    /// The links of each step of each path.
    let paths: [[[LinkIndex]]]
    /// The offices by which ends of steps are folded.
    private let offices: Set<LinkIndex>
    /// The level of the network in which the paths were found.
    let level: NetworkLevel

    /// Keeps the paths of an answer.
    init(_ answer: Pathways, between ends: [EntityIndex]) {
        self.ends = ends
        level = answer.network.settings.level
        paths = answer.paths.map { path in
            path.steps.map { answer.network.edges[$0.edge].links }
        }
        let steps = answer.paths.flatMap(\.steps)
        offices = Set(steps.flatMap { answer.network.edges[$0.edge].officeLinks })
    }

    /// The links to emphasise, with the offices that steps rest on; nil where there is no path.
    var links: Set<LinkIndex>? {
        paths.isEmpty ? nil : offices.union(paths.flatMap { $0.flatMap { $0 } })
    }

    /// Which paths they are.
    func words(in model: GraphModel) -> String {
        let names = ends.map { model.entities[$0].name }
        return "paths from \(names[0]) to \(names[1])"
    }

    /// Says what is emphasised in a picture, and what is not there to be.
    ///
    /// - Throws: Where something is missing and warnings are errors.
    func say(
        of composer: DiagramComposer, in model: GraphModel, to listener: any QuestionListener
    ) throws {
        let names = ends.map { model.entities[$0].name }
        for (end, name) in zip(ends, names) where !composer.shows(end) {
            try listener.warn(
                "'\(name)' is not in the picture; paths are emphasised as far as they are drawn",
                code: "not-in-picture", hint: nil)
        }
        let way = "from \(names[0]) to \(names[1])"
        guard !paths.isEmpty else {
            return try listener.warn(
                "nothing is emphasised: there is no path \(way)", code: "no-path", hint: nil)
        }
        let drawn = composer.emphasisedLinks
        let steps = paths.map { path in path.count { !drawn.isDisjoint(with: $0) } }
        let shown = steps.count { $0 > 0 }
        guard shown > 0 else {
            return try listener.warn(
                "nothing is emphasised: no line of the picture is part of the paths \(way)",
                code: "no-path", hint: nil)
        }
        let whole = zip(steps, paths).count { $0 == $1.count }
        let partly = whole == shown ? "" : ", \(shown - whole) of them in part"
        let others = paths.count - shown
        let rest = others == 0 ? "" : "; of \(Self.count(others, "other")) no line is drawn"
        listener.note(
            "Emphasised: \(Self.count(shown, "path")) \(way)\(partly), at the level of "
                + "\(level.rawValue)s\(rest).", code: "highlight")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
