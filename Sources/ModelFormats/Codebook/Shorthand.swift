/// The kinds that keys and columns of the formats stand for: the one place that knows kinds by id.
///
/// What a kind means is asked of the codebook; here stands which kind a short way of writing means.
enum Shorthand {
    /// What `posts` of an official are.
    static let post = "holds-office"
    /// What `acts-for` of an actor is.
    static let actsFor = "acts-for"
    /// What rows of `adoptions` are.
    static let adoption = "adopts"
    /// The role that is meant where people write members, signatories and the like.
    static let parties = "parties"
    /// What a column of policies names, where the codebook has no kind that is a policy.
    static let policy = "policy"
}
