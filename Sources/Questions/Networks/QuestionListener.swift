package import DiffusionNetwork

/// Hears what there is to say while a question is answered; the program says it on standard error.
package protocol QuestionListener: Sendable {
    /// Is told something that was asked for, or that an answer needs to be read correctly.
    func note(_ message: String, code: String)

    /// Is told what is probably not as meant.
    ///
    /// - Throws: Where warnings are errors.
    func warn(_ message: String, code: String, hint: String?) throws

    /// Hears that a network is frozen, and for how long.
    func hearFreezing(_ freeze: () throws -> FrozenNetwork) rethrows -> FrozenNetwork
}
