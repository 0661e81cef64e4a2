import Foundation
import Questions
import Tributary

/// Keeps what a question says while it is answered; the lock is for the compiler.
final class Hearing: QuestionListener, @unchecked Sendable {
    /// What was said: `code: message`, a warning with an exclamation mark before it.
    var said: [String] { lock.withLock { heard } }

    /// Whether warnings are errors.
    private let isStrict: Bool
    private let lock = NSLock()
    private var heard: [String] = []

    init(isStrict: Bool = false) { self.isStrict = isStrict }

    func note(_ message: String, code: String) {
        lock.withLock { heard.append("\(code): \(message)") }
    }

    func warn(_ message: String, code: String, hint: String?) throws {
        if isStrict { throw TributaryError(.invalidModel, message, hint: hint) }
        lock.withLock { heard.append("!\(code): \(message)") }
    }

    func hearFreezing(_ freeze: () throws -> FrozenNetwork) rethrows -> FrozenNetwork {
        try freeze()
    }
}
