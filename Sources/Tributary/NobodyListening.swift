import DiffusionNetwork
import Questions

/// Hears nothing: an answer itself has what there is to say.
struct NobodyListening: QuestionListener {
    func note(_ message: String, code: String) {}

    func warn(_ message: String, code: String, hint: String?) throws {}

    func hearFreezing(_ freeze: () throws -> FrozenNetwork) rethrows -> FrozenNetwork {
        try freeze()
    }
}
