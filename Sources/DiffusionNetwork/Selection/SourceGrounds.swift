import DiffusionModel

/// Whose word each source rests on: those that published or wrote it, and what it depends on.
///
/// Sources, actors and plain names of publishers and authors are one space of names.
struct SourceGrounds: Sendable {
    /// What joins a source to another name.
    enum Bond: Hashable, Sendable { case dependsOn, publishedBy, writtenBy }

    /// One name that a source rests on.
    struct Ground: Sendable {
        let name: Int
        let bond: Bond
    }

    /// The names; those of the sources come first, in their order.
    private(set) var names: [String]
    /// The grounds of each source; shape `[sources]`.
    private(set) var grounds: IndexedList<SourceIndex, [Ground]> = []
    private var numbers: [String: Int]

    /// Gathers what the sources of a model rest on.
    ///
    /// - Complexity: O(sources and what they name); O(links) where documents are sources.
    init(_ model: GraphModel) {
        names = model.sources.map(\.id)
        numbers = Dictionary(
            names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let written = Self.authors(ofDocumentsIn: model)
        let makers = SourceMakers(model)
        for (index, source) in model.sources.indexed() {
            var found = source.dependsOn.map { Ground(name: Int($0), bond: .dependsOn) }
            if let publisher = makers.publishers[index] {
                found.append(Ground(name: number(of: publisher), bond: .publishedBy))
            }
            for author in makers.authors[index] + (source.entity.flatMap { written[$0] } ?? []) {
                found.append(Ground(name: number(of: author), bond: .writtenBy))
            }
            grounds.append(found)
        }
    }

    /// The number of a name, if a source or a ground of one is called so.
    func known(_ name: String) -> Int? { numbers[name] }

    /// All names on whose word a source rests, itself first: it falls if one of them is not
    /// believed.
    func closure(ofSource source: SourceIndex) -> Set<Int> {
        var (found, queue): (Set<Int>, [Int]) = ([Int(source)], [Int(source)])
        while let name = queue.popLast() {
            guard name < grounds.count else { continue }
            for ground in grounds.elements[name] where found.insert(ground.name).inserted {
                queue.append(ground.name)
            }
        }
        return found
    }

    private mutating func number(of name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The ids of the authors of documents of the graph that are named as sources.
    private static func authors(ofDocumentsIn model: GraphModel) -> [EntityIndex: [String]] {
        let documents = Set(
            model.sources.compactMap(\.entity).filter {
                model.nature(ofEntity: $0) == .document
            })
        guard !documents.isEmpty else { return [:] }
        let isBy = model.codebook.linkKinds.map { $0.part == .author }
        var found: [EntityIndex: [String]] = [:]
        let (kinds, subjects) = (model.links.kinds, model.links.subjects)
        for link in kinds.indices
        where isBy[Int(kinds[link])] && documents.contains(subjects[link]) {
            let author = model.entities[model.links.objects[link]].id
            found[subjects[link], default: []].append(author)
        }
        return found
    }
}
