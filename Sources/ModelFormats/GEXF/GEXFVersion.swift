/// The versions of GEXF that are written.
enum GEXFVersion {
    /// 1.3, whose edges have a kind, and whose files have a title.
    case newest
    /// 1.2draft, which programs read that are older.
    case draft

    /// What the root says, by which programs tell versions.
    var namespace: String {
        switch self {
        case .newest: "http://gexf.net/1.3"
        case .draft: "http://www.gexf.net/1.2draft"
        }
    }

    var number: String {
        switch self {
        case .newest: "1.3"
        case .draft: "1.2"
        }
    }

    /// The attribute of a graph that says whether its times are stretches or moments.
    var representation: String {
        switch self {
        case .newest: " timerepresentation=\"interval\""
        case .draft: ""
        }
    }

    /// Whether edges have an attribute `kind`; else the kind is one of the declared attributes.
    var hasKinds: Bool { self == .newest }

    /// Whether a file may have a title.
    var hasTitles: Bool { self == .newest }
}
