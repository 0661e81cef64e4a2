import DiffusionModel
import DiffusionNetwork
import Exhibits

extension FilterOptions {
    /// The filters that the options ask for, with every name found in the model.
    ///
    /// - Parameters:
    ///   - graph: The graph.
    ///   - walking: Whether the question walks or measures a network, which leaves out links that
    ///     are only disputed; listings and writers keep them.
    /// - Returns: The filters, and what they do with what they cannot judge.
    /// - Throws: `CommandFailure` for names, kinds, dates and grades that make no sense.
    func criteria(for graph: LoadedGraph, walking: Bool = false) throws -> SelectionCriteria {
        var criteria = SelectionCriteria(try filters(in: graph))
        criteria.keepsUndated = undated == .keep
        criteria.keepsUnstated = unstated == .keep
        criteria.keepsUngraded = ungraded == .keep
        criteria.disputed = disputed ?? (walking ? .leave : .keep)
        criteria.drawsOnDisputed = walking || disputed != nil
        criteria.includesDisputes = disputed == .keep || disputed == .only
        return criteria
    }

    /// What the filters keep; says what fell with sources that are not believed, and which links
    /// are left out for being only disputed, and under `--explain` what each filter took.
    func selection(in graph: LoadedGraph) throws -> Selection {
        selection(try criteria(for: graph), in: graph)
    }

    /// The same of filters whose names are found already.
    func selection(
        _ criteria: SelectionCriteria, in graph: LoadedGraph, saysFall: Bool = true
    ) -> Selection {
        let selection = Selection(criteria, in: graph.model)
        if saysFall {
            for clause in fall(of: selection, in: graph) {
                graph.reporter.note(clause, code: "falls-with")
            }
        }
        if let disputed = disputed(leftOutOf: selection) {
            graph.reporter.note(disputed, code: "disputed-only")
        }
        if explain { sayWhatEachTook(selection, of: graph) }
        return selection
    }

    /// Tells in an answer what was said of the part of the graph that it is about.
    func tell(
        of selection: Selection, in graph: LoadedGraph, saysFall: Bool = true,
        countsPositions: Bool = false, _ exhibit: inout Exhibit
    ) {
        exhibit.note(leftOutOf: selection, countsPositions: countsPositions)
        let fallen = saysFall ? fall(of: selection, in: graph) : []
        exhibit.remarks =
            fallen + [disputed(leftOutOf: selection)].compactMap { $0 } + exhibit.remarks
    }

    /// What fell with what.
    private func fall(of selection: Selection, in graph: LoadedGraph) -> [String] {
        Wording.clauses(selection.evidence.fall, in: graph.model)
    }

    /// How many links are left out for being only disputed.
    private func disputed(leftOutOf selection: Selection) -> String? {
        let count = selection.disputedLeftOut
        // Who typed the filter knows; what it took is said under --explain.
        guard count > 0, disputed == nil || explain else { return nil }
        let (links, them) =
            count == 1
            ? ("1 link that no evidence supports is", "it")
            : ("\(count) links that no evidence supports are", "them")
        return "\(links) left out; --disputed keep walks \(them)"
    }

    private func filters(in graph: LoadedGraph) throws -> [Filter] {
        let model = graph.model
        // Names are gathered only where an option names something.
        lazy var names = graph.names
        var filters: [Filter] = []
        if !kind.isEmpty { filters.append(.kinds(try entityKinds(in: model))) }
        if !linkKind.isEmpty { filters.append(.linkKinds(try linkKinds(in: model))) }
        if !mechanism.isEmpty {
            filters.append(
                .mechanisms(
                    try mechanism.resolved("--mechanism") { try Self.word("mechanism", $0) }))
        }
        if !stage.isEmpty {
            filters.append(.stages(try stage.resolved("--stage") { try Self.word("stage", $0) }))
        }
        if notIntended { filters.append(.notIntended) }
        if !policy.isEmpty { filters.append(.policies(try names.policies("--policy", policy))) }
        filters += try dateFilters()
        if let minGrade { filters.append(.minGrade(try Self.grade(minGrade))) }
        if let minSources { filters.append(.minSources(minSources)) }
        if !source.isEmpty {
            filters.append(.sources(try names.sourceIDs("--source", source)))
        }
        if !withoutSource.isEmpty {
            filters.append(.withoutSources(try names.sourceIDs("--without-source", withoutSource)))
        }
        if !within.isEmpty { filters.append(.within(try names.entities("--within", within))) }
        if !only.isEmpty { filters.append(.only(try names.entities("--only", only))) }
        return filters
    }

    private func dateFilters() throws -> [Filter] {
        let pairs: [(String, [CommaList], ([PartialDate]) -> Filter)] = [
            ("--after", after, Filter.after), ("--before", before, Filter.before),
            ("--during", during, Filter.during), ("--at", at, Filter.at),
        ]
        return try pairs.compactMap { option, texts, filter in
            guard !texts.isEmpty else { return nil }
            return filter(try texts.resolved(option) { try Self.date($0, option: option) })
        }
    }

    private func entityKinds(in model: GraphModel) throws -> [String] {
        try kind.resolved("--kind") { try model.codebook.entityKindID(named: $0) }
    }

    private func linkKinds(in model: GraphModel) throws -> [String] {
        try linkKind.resolved("--link-kind") { try model.codebook.linkKindID(named: $0) }
    }

    // MARK: - Values

    private static func word<Word: CaseIterable & RawRepresentable>(
        _ what: String, _ text: String
    ) throws -> Word where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        throw CommandFailure.unknown(what, text, known: Word.allCases.map(\.rawValue))
    }

    /// The date that an option names; a mistake names the forms that would do.
    static func date(_ text: String, option: String) throws -> PartialDate {
        do throws(DateError) {
            return try PartialDate(parsing: text)
        } catch {
            throw CommandFailure(
                .usage, "\(option) '\(text)' is not a date", hint: error.hint(key: nil))
        }
    }

    private static func grade(_ text: String) throws -> MinimumGrade {
        if let grade = MinimumGrade(parsing: text) { return grade }
        throw CommandFailure(
            .usage, "--min-grade '\(text)' is no grade",
            hint: "Write a letter from A to E for the source, a digit from 1 to 5 for the row, "
                + "or both, such as B2.")
    }
}
