@testable import Exhibits

extension Exhibit {
    /// What people read, a line for each passage, told apart by what it is.
    var lines: [String] { (prose ?? []).flatMap(\.lines) }

    /// The values of the one object, by key.
    func value(_ key: String) -> Table.Value? {
        let place = table.columns.firstIndex { $0.name == key }
        return place.map { table.rows[0][$0].plain }
    }
}

extension Block {
    fileprivate var lines: [String] {
        switch self {
        case .title(let passage): ["= " + passage.text]
        case .heading(let passage): ["# " + passage.text]
        case .passage(let passage): [passage.text]
        case .list(let passages): passages.map { "- " + $0.text }
        case .fields(let fields): fields.map { "\($0.name): \($0.passage.text)" }
        }
    }
}
