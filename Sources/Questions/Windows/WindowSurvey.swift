import DiffusionModel
import DiffusionNetwork
import ModelFormats

/// What is found out about the windows of a file before anything is written of it.
struct WindowSurvey {
    /// How many links stand in windows.
    private(set) var links = 0
    /// What of the frame stays; nil where all does.
    private(set) var marks: SubsetMarks?
    private let frame: ReadModel
    private let choose: WindowedGraph.Choice?
    private let frameLinks: LinkIndex
    /// Whether each entity may be an end without an effect on what other links are.
    private let isPlain: IndexedList<EntityIndex, Bool>
    /// Whether adoptions came, behind which the writer has no others.
    private var hasAdoptions = false
    /// The hashes of ids that links state; two that are the same are looked at in the whole file.
    private var ids: [Int] = []

    /// Begins with the frame; nil where it alone shows that the file has to be read whole.
    init?(of frame: ReadModel, _ choose: WindowedGraph.Choice?) {
        let model = frame.model
        let hasRows = model.links.contains(.written) || model.links.contains(.adoption)
        guard !hasRows, !model.statesNoDirection else { return nil }
        (self.frame, self.choose) = (frame, choose)
        frameLinks = model.links.indices.upperBound
        isPlain = IndexedList(
            model.entities.map { entity in
                entity.timing == nil && entity.detail.positions.isEmpty
                    && (model.codebook.isActor(entity.kind)
                        || model.codebook.nature(of: entity.kind) == .policy)
            })
        guard let choose else { return }
        guard let selection = choose(model) else { return nil }
        marks = SubsetMarks(of: selection, in: model)
    }

    /// Looks at a window; gives false where the file has to be read whole.
    mutating func add(_ window: ReadModel) -> Bool {
        guard isLikeFrame(window), note(window.model) else { return false }
        guard let choose else { return true }
        guard let selection = choose(window.model) else { return false }
        marks?.formUnion(SubsetMarks(of: selection, in: window.model), around: frame.model)
        return true
    }

    /// Whether no id stands in two windows, as far as hashes tell.
    mutating func end() -> Bool {
        ids.sort()
        return !zip(ids, ids.dropFirst()).contains { $0 == $1 }
    }

    /// Whether links added nothing to the frame and gave no cause to say anything.
    private func isLikeFrame(_ window: ReadModel) -> Bool {
        let (model, other) = (window.model, frame.model)
        return window.warnings == frame.warnings && window.notes == frame.notes
            && window.unlistedWarnings == frame.unlistedWarnings
            && model.entities.count == other.entities.count && !model.statesNoDirection
            && model.codebook == other.codebook
            && model.codebookExtension == other.codebookExtension
    }

    /// Whether nothing that is kept of others hangs on a link.
    private func isJudgedAlone(_ link: LinkIndex, in model: GraphModel) -> Bool {
        !model.isOffice(link) && isPlain[model.links.subjects[link]]
            && isPlain[model.links.objects[link]]
    }

    /// Notes the links of a window; gives false where one of them means something for others, or
    /// would be written elsewhere.
    private mutating func note(_ model: GraphModel) -> Bool {
        for link in frameLinks..<model.links.indices.upperBound {
            let isAdoption = model.links.origins[link] == .adoption
            let isInOrder = isAdoption || model.links.origins[link] == .written && !hasAdoptions
            guard isInOrder, choose == nil || isJudgedAlone(link, in: model) else { return false }
            hasAdoptions = isAdoption
            if let id = model.links.id(at: link) { ids.append(id.hashValue) }
            links += 1
        }
        return true
    }
}
