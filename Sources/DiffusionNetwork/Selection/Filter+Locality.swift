extension Filter {
    /// Whether what the filter says of a link hangs on that link, its ends and its evidence alone,
    /// and on no other link that stands in a row of its own.
    ///
    /// Whoever chooses entities asks what joins them, and whoever disbelieves a source what else
    /// holds them; an actor is a source where its word is passed on, which any link may say.
    package var judgesLinksAlone: Bool {
        switch self {
        case .linkKinds, .mechanisms, .stages, .notIntended, .policies, .after, .before, .during,
            .at, .minGrade, .minSources:
            true
        case .kinds, .sources, .withoutSources, .within, .only: false
        }
    }
}
