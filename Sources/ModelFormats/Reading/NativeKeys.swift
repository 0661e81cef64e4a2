/// The keys of the native format, in the order in which they are written.
enum NativeKeys {
    static let version = 1

    static let sections = [
        "regions", "officials", "agencies", "organizations", "companies", "media", "populations",
        "agreements", "events", "policies", "claims", "documents",
    ]
    static let header = ["title", "subtitle", "note", "language", "license", "cite"]
    static let top =
        ["tributary"] + header + ["sources"] + sections
        + ["entities", "links", "adoptions", "views", "codebook"]

    static let entity = [
        "kind", "name", "names", "aliases", "within", "note", "url", "evidence", "attributes",
    ]
    static let actor = ["acts-for", "posts"]
    static let timing = ["date", "from", "to", "seen"]
    static let item = timing + ["stage", "mechanism", "policy", "likelihood", "coder"]
    static let claim = ["says", "positions"]
    static let position = timing + ["by", "stance", "speaker", "note", "evidence"]
    static let post =
        timing + ["at", "title", "stage", "likelihood", "coder", "evidence", "note", "id"]
    static let participant =
        ["who"] + timing + [
            "stage", "mechanism", "policy", "likelihood", "coder", "evidence", "note", "id",
        ]
    static let statement =
        timing + [
            "id", "stage", "mechanism", "policy", "likelihood", "coder", "weight", "note",
            "evidence", "attributes",
        ]
    static let link = ["link", "subject", "kind", "object"] + statement
    static let linkRecord = ["record"] + link
    static let adoption = ["actor"] + statement
    static let evidence = [
        "source", "via", "at", "speaker", "quote", "language", "translation", "credibility",
        "stance", "note",
    ]
    static let source = [
        "title", "author", "publisher", "published", "url", "archived", "retrieved", "sha256",
        "language", "reliability", "via", "depends-on", "note",
    ]
    static let view = ["title", "subtitle", "only", "panels", "highlight", "note"]
    static let codebook = ["replace", "entity-kinds", "link-kinds", "likelihoods"]
    static let definition = ["definition", "include", "exclude", "example"]
    static let entityKind = ["family", "section", "name", "plural", "parent"] + definition
    static let linkKind =
        ["orientation", "reads", "intended", "passive", "role", "mechanism", "style"] + definition

    /// Keys whose values several files may add to; all others may stand once.
    static let lists: Set<String> = [
        "aliases", "within", "evidence", "acts-for", "posts", "mechanism", "policy", "positions",
        "via", "depends-on", "author", "only", "cite", "names", "attributes", "panels",
    ]
}
