import DiffusionModel
import DiffusionNetwork
import Questions

extension FilterOptions {
    /// The part of a graph that the options ask for, with every name found in it.
    ///
    /// - Throws: `CommandFailure` or `NameError` for names, kinds, dates and grades that make no
    ///   sense.
    func part(in graph: LoadedGraph) throws -> GraphPart {
        var part = GraphPart()
        let codebook = graph.model.codebook
        part.kinds = try kind.resolved("--kind") { try codebook.entityKindID(named: $0) }
        part.linkKinds = try linkKind.resolved("--link-kind") {
            try codebook.linkKindID(named: $0)
        }
        part.mechanisms = try mechanism.resolved("--mechanism") { try Self.word("mechanism", $0) }
        part.stages = try stage.resolved("--stage") { try Self.word("stage", $0) }
        part.leavesOutIntended = notIntended
        try name(&part, in: graph)
        part.minGrade = try minGrade.map { try Self.grade($0) }
        part.minSources = minSources
        part.disputed = disputed
        part.keepsUndated = undated == .keep
        part.keepsUnstated = unstated == .keep
        part.keepsUngraded = ungraded == .keep
        part.explains = explain
        return part
    }

    /// Finds whatever is named, in the order in which filters are applied.
    private func name(_ part: inout GraphPart, in graph: LoadedGraph) throws {
        // Names are gathered only where an option names something.
        lazy var names = graph.names
        if !policy.isEmpty { part.policies = try names.policyIDs("--policy", policy) }
        part.after = try Self.dates(after, "--after")
        part.before = try Self.dates(before, "--before")
        part.during = try Self.dates(during, "--during")
        part.at = try Self.dates(at, "--at")
        if !source.isEmpty { part.sources = try names.sourceIDs("--source", source) }
        if !withoutSource.isEmpty {
            part.withoutSources = try names.sourceIDs("--without-source", withoutSource)
        }
        if !within.isEmpty { part.within = try names.entityIDs("--within", within) }
        if !only.isEmpty { part.only = try names.entityIDs("--only", only) }
    }

    // MARK: - Values

    private static func word<Word: CaseIterable & RawRepresentable>(
        _ what: String, _ text: String
    ) throws -> Word where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        throw CommandFailure.unknown(what, text, known: Word.allCases.map(\.rawValue))
    }

    private static func dates(_ texts: [CommaList], _ option: String) throws -> [PartialDate] {
        try texts.resolved(option) { try date($0, option: option) }
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
