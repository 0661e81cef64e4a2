import DiffusionNetwork

/// Hears nothing.
struct DeafListener: QuestionListener {
    func note(_ message: String, code: String) {}

    func warn(_ message: String, code: String, hint: String?) {}

    func hearFreezing(_ freeze: () throws -> FrozenNetwork) rethrows -> FrozenNetwork {
        try freeze()
    }
}
