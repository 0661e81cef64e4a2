package import GraphvizRenderer

extension TributaryError {
    /// Creates the error that tells whoever asked for a picture why there is none.
    package init(_ error: RenderError) {
        self.init(error.code, error.advised.lowercasedFirstWord)
    }
}

extension RenderError {
    fileprivate var code: TributaryError.Code {
        switch self {
        case .graphvizAbsent, .pluginsAbsent: .noGraphviz
        case .tooLarge, .deadline, .crashed, .noRoom: .limit
        case .refused, .workerUnavailable: .internal
        }
    }
}

extension String {
    /// A sentence to stand behind "error: ": a small letter at its head unless it is a name.
    fileprivate var lowercasedFirstWord: String {
        hasPrefix("Graphviz") ? self : lowercasedFirst
    }

    /// The text with its first letter small, to stand inside a sentence.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
