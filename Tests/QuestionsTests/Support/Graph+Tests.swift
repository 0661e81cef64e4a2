import Questions
import Testing
import Tributary

extension Graph {
    /// A graph of invented things; the first line of its file need not be written.
    init(of body: String) throws { try self.init(yaml: "tributary: 1\n" + body + "\n") }

    /// The entity of an id.
    func entity(_ id: String) throws -> EntityIndex {
        try #require(model.entities.firstIndex { $0.id == id })
    }
}

/// What went wrong in a question; nothing where it was answered.
func mistake(_ question: () throws -> Void) -> TributaryError? {
    do {
        try question()
        return nil
    } catch {
        return TributaryError(error)
    }
}
