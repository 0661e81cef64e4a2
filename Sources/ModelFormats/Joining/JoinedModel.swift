public import DiffusionModel

/// A model in which entities are joined that a table says are one.
public struct JoinedModel: Sendable {
    /// The model as it was read, with what is one made one.
    public let read: ReadModel
    /// Who was joined, in the order of the model.
    public let groups: [Group]
    /// What is probably not as meant: names that the graph lacks, links of an entity to itself.
    public let warnings: [Diagnostic]
    /// How many such warnings there are besides, behind those that are listed.
    public let unlistedWarnings: Int

    /// Entities that were made one.
    public struct Group: Hashable, Sendable {
        /// The id that the one has.
        public let id: String
        /// The ids that the entities had, that of the one that stays first.
        public let members: [String]
    }
}

extension ReadModel {
    /// The model with those entities joined that a table says are one, and nothing else.
    ///
    /// Links, roles, what lies within what, speakers, publishers and lists of views that name one
    /// of them name the one that stays. Its names become aliases. What is said of them unites by
    /// the rule of several files.
    ///
    /// - Parameters:
    ///   - table: A table with the columns `name` and `id`: who is called so is the entity of the
    ///     id.
    ///   - files: The files of the model, whose lines messages show.
    /// - Returns: The model, and who was joined.
    /// - Throws: `InvalidModel` with every mistake of the table, and all that contradicts itself.
    /// - Complexity: O(entities + links + evidence + rows).
    public func joined(
        by table: InputFile, files: [InputFile] = []
    ) throws(InvalidModel) -> JoinedModel {
        let all = files + [table]
        var log = DiagnosticLog(of: all.map(\.name))
        let aliases = AliasTable(table)
        log.append(contentsOf: aliases.faults)
        let resolution = AliasResolution(aliases, in: model)
        log.append(contentsOf: resolution.problems)
        var joining = EntityJoining(self, resolution)
        var joined = log.hasErrors ? self : joining.join()
        log.append(contentsOf: joining.problems)
        let found = log.inOrder()
        let listed = Excerpts.added(to: found.listed, from: all)
        guard !log.hasErrors else { throw InvalidModel(listed, unlisted: found.unlisted) }
        joined.warnings += listed
        return JoinedModel(
            read: joined, groups: joining.groups, warnings: listed,
            unlistedWarnings: found.unlisted[.warning] ?? 0)
    }
}
