import DiffusionModel

/// Which schemata stand for the kinds of a graph, by what the codebook says of them.
struct FollowTheMoneyMapping {
    let model: GraphModel
    private let isPost: [Bool]

    /// What a link becomes.
    enum LinkForm {
        /// A schema whose ends are subject and object.
        case link(String)
        /// A participant in a project, which is the subject.
        case participant
        /// A post, which is an entity by itself, and who holds it.
        case post
    }

    /// The schema of links that says no more than that two things are joined.
    static let anyLink = "UnknownLink"
    private static let membership = "Membership"
    static let territory = "Territory"

    /// Schemata of bodies that sections of a native file have, where the section tells more than
    /// what entities of the kind are.
    private static let bodies = ["agencies": "PublicBody", "companies": "Company"]
    /// Schemata that have a start and an end.
    static let lasting: Set<String> = ["Project", "Event"]

    init(_ model: GraphModel) {
        self.model = model
        isPost = model.codebook.linkKinds.indices.map { model.codebook.isPost($0) }
    }

    /// The schema of an entity.
    func schema(of index: EntityIndex) -> String {
        let kind = model.entities[index].kind
        switch model.nature(ofEntity: index) {
        case .person: return "Person"
        case .region: return Self.territory
        case .agreement, .policy: return "Project"
        case .event: return "Event"
        case .claim: return "Note"
        case .document: return "Document"
        case .body:
            let section = model.codebook.entityKind(kind)?.section ?? ""
            if let schema = Self.bodies[section] { return schema }
            // Of people without an organization, and of a mere node, nobody knows more.
            let shape = model.codebook.shape(of: kind)
            return shape == .population || shape == .plain ? "LegalEntity" : "Organization"
        }
    }

    /// What a link becomes: of schemata with ends of its sort, the one that says most.
    func form(of link: LinkIndex) -> LinkForm {
        let kind = Int(model.links.kinds[link])
        let (subject, object) = (model.links.subjects[link], model.links.objects[link])
        let hasPlace = isOrganization(object) || schema(of: object) == Self.territory
        if isPost[kind], model.nature(ofEntity: subject) == .person, hasPlace { return .post }
        if model.codebook.isMembership(kind), isLegal(subject), isOrganization(object) {
            return .link(Self.membership)
        }
        let isPart = model.codebook.linkKinds[kind].isRole
        if isPart, model.nature(ofEntity: subject) == .agreement, isLegal(object) {
            return .participant
        }
        return .link(Self.anyLink)
    }

    /// Whether a source is a document there, which other entities name as their proof.
    func isDocument(_ source: Source) -> Bool {
        source.entity.map { model.nature(ofEntity: $0) == .document } ?? true
    }

    /// Whether an entity is one that others may be members of.
    func isOrganization(_ index: EntityIndex) -> Bool {
        ["Organization", "PublicBody", "Company"].contains(schema(of: index))
    }

    /// Whether an entity is one that may have rights and duties, which no territory is there.
    private func isLegal(_ index: EntityIndex) -> Bool {
        let nature = model.nature(ofEntity: index)
        return nature == .person || nature == .body
    }
}

/// Dates as FollowTheMoney has them: a day, a month or a year.
enum FollowTheMoneyDate {
    /// The date, if it is one day, month or year.
    static func text(_ date: PartialDate?) -> String? {
        guard let bounds = date?.bounds, bounds.earliest.isFinite, bounds.latest.isFinite else {
            return nil
        }
        let (first, last) = (bounds.earliest.components, bounds.latest.components)
        let day = bounds.earliest.description
        if bounds.earliest == bounds.latest { return day }
        guard first.year == last.year, first.day == 1, bounds.latest.next.components.day == 1
        else { return nil }
        if first.month == last.month { return String(day.dropLast(3)) }
        return first.month == 1 && last.month == 12 ? String(day.dropLast(6)) : nil
    }

    /// The properties that say when something was, or from when to when it lasted.
    static func properties(_ timing: Timing?) -> [(name: String, text: String?)] {
        switch timing {
        case .moment(let date)?: [("date", text(date))]
        case .lasting(let from, .on(let to)?)?: [("startDate", text(from)), ("endDate", text(to))]
        case .lasting(let from, _)?: [("startDate", text(from))]
        case .seen?, nil: []
        }
    }

    /// Whether these properties say all that is known.
    static func holds(_ timing: Timing) -> Bool {
        switch timing {
        case .moment(let date): holds(date)
        case .lasting(let from, .on(let to)?): (from.map(holds) ?? true) && holds(to)
        case .lasting(let from, nil): from.map(holds) ?? true
        case .lasting(_, .open?), .seen: false
        }
    }

    private static func holds(_ date: PartialDate) -> Bool { text(date) == date.text }
}
