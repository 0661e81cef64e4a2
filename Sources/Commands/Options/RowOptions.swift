import ArgumentParser
import DiffusionModel
import Exhibits

/// Which rows of an answer are listed; spelled the same on every verb that lists nodes.
struct RowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("List rows of these kinds only; numbers stay.", valueName: "kinds"))
    var rows: [CommaList] = []

    /// Hides the rows of other kinds, sub-kinds included, and changes nothing else.
    ///
    /// - Throws: `CommandFailure` for an unknown kind.
    func apply(to table: inout Table, in model: GraphModel) throws {
        guard let shows = try rows.entityFilter(in: model) else { return }
        guard let column = table.columns.firstIndex(where: { $0.name == "kind" }) else {
            throw CommandFailure(.usage, "--rows is for answers with a row for each node")
        }
        table.keepRows { row in
            guard case .text(let kind) = row[column] else { return false }
            return shows(Entity(id: "", kind: kind))
        }
    }
}
