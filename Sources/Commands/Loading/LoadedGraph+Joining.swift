import DiffusionModel
import ModelFormats
import Questions

extension LoadedGraph {
    /// The graph with those entities joined that a table says are one; says who was joined.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - limit: The most warnings that are printed; 0 prints all.
    /// - Returns: The graph, whose files the table is one of.
    /// - Throws: `InvalidModel` with every mistake, warnings included where they are errors.
    func joined(by table: InputFile, limit: Int) throws -> LoadedGraph {
        let joined = try read.joined(by: table, files: graph.files)
        if isStrict, !joined.warnings.isEmpty {
            throw InvalidModel(
                joined.warnings.map { $0.asError }, unlisted: [.error: joined.unlistedWarnings])
        }
        reporter.diagnostics(
            joined.warnings, unlisted: [.warning: joined.unlistedWarnings], limit: limit)
        if !joined.groups.isEmpty { reporter.note(joined.words, code: "joined") }
        return LoadedGraph(
            read: joined.read, paths: paths + [table.name], files: graph.files + [table],
            threads: graph.threads, isStrict: isStrict, reporter: reporter)
    }
}

extension JoinedModel {
    /// Who was joined and who has another id, the first of them where there are many.
    fileprivate var words: String {
        let joins = groups.filter { $0.members.count > 1 }
        let renamed = groups.filter { $0.members.count == 1 }
        let count = joins.reduce(0) { $0 + $1.members.count }
        let joined = "\(count) entities joined into \(joins.count): " + Self.listed(joins)
        let entities = renamed.count == 1 ? "1 entity" : "\(renamed.count) entities"
        let named = "\(entities) given another id: " + Self.listed(renamed)
        return [joins.isEmpty ? nil : joined, renamed.isEmpty ? nil : named]
            .compactMap { $0 }.joined(separator: ". ")
    }

    private static let mostNamed = 5

    private static func listed(_ groups: [Group]) -> String {
        let shown = groups.prefix(mostNamed).map { group in
            let gone = group.members.filter { $0 != group.id }
            let more = gone.count > mostNamed ? " and \(gone.count - mostNamed) more" : ""
            return gone.prefix(mostNamed).joined(separator: ", ") + more + " → " + group.id
        }
        let more = groups.count > shown.count ? " and \(groups.count - shown.count) more" : ""
        return shown.joined(separator: "; ") + more
    }
}
