/// How far a link has come from an intention to a deed.
public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// Meant, announced or signed, but not known to have started.
    case intended
    /// Started.
    case begun
    /// Carried out.
    case done
    /// How far it has come is not said.
    case unknown

    /// The stage of something that is no further than its parts: that of the weakest part, where
    /// `intended` is weaker than `unknown`.
    public static func weakest(_ stages: some Sequence<Stage>) -> Stage {
        stages.min { $0.standing < $1.standing } ?? .unknown
    }

    private var standing: Int {
        switch self {
        case .intended: 0
        case .unknown: 1
        case .begun: 2
        case .done: 3
        }
    }
}

/// Why a policy moves from one government to another.
///
/// - SeeAlso: C. R. Shipan and C. Volden, "The mechanisms of policy diffusion",
///   *American Journal of Political Science* 52(4), 2008, doi:10.1111/j.1540-5907.2008.00346.x.
public enum Mechanism: String, Hashable, Sendable, CaseIterable {
    /// The later government judges by the earlier one's experience.
    case learning
    /// The later government does as the earlier one does, whatever came of it.
    case emulation
    /// The later government acts so as not to fall behind.
    case competition
    /// A stronger government makes the weaker one act.
    case coercion
}
