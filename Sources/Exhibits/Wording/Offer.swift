package import DiffusionModel
package import DiffusionNetwork

/// What readers can ask for, or have asked for, where a text tells them so.
///
/// The program that shows the text knows how it is asked for, and hands on `OfferWords`.
package enum Offer: Hashable, Sendable {
    /// An answer at another level.
    case level(NetworkLevel)
    /// The best paths, as many as wanted.
    case bestPaths
    /// Where policies flow along links of some kinds.
    case orientations([String: Orientation])

    /// The words where nobody has others.
    package var plain: String {
        switch self {
        case .level(let level): "the level \(level.rawValue)"
        case .bestPaths: "asking for the best"
        case .orientations(let asked):
            asked.keys.sorted().map { "\($0)=\(asked[$0]?.rawValue ?? "")" }
                .joined(separator: ",")
        }
    }
}

/// The words for what readers can ask for.
package typealias OfferWords = @Sendable (Offer) -> String
