/// What readers of a picture have to know of it.
public enum DrawingWarning: Hashable, Sendable {
    /// The smallest text is this high, in tenths of a point, because of the page.
    case smallText(tenths: Int)
    /// A sentence of the renderer or of Graphviz.
    case said(String)

    /// What has to be known; a sentence that was said stands as it is.
    public var problem: String {
        switch self {
        case .smallText(let tenths):
            "The smallest text is \(tenths / 10).\(tenths % 10) points high on this page"
        case .said(let sentence): sentence
        }
    }
}
