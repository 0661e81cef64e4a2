/// What FollowTheMoney's model says of its schemata and properties, as far as a graph asks for it.
///
/// The facts are those of followthemoney 4.11.
enum FollowTheMoneySchemata {
    /// The properties that hold the ends of a link, and whether it leads from one to the other.
    struct Ends {
        let source: String
        let target: String
        let isDirected: Bool

        init(_ source: String, _ target: String, isDirected: Bool = true) {
            (self.source, self.target, self.isDirected) = (source, target, isDirected)
        }
    }

    /// The schemata that are links.
    static let links: [String: Ends] = [
        "Associate": Ends("person", "associate", isDirected: false),
        "ContractAward": Ends("contract", "supplier"),
        "Control": Ends("controller", "controlled"),
        "CourtCaseParty": Ends("party", "case"),
        "Debt": Ends("debtor", "creditor"),
        "Directorship": Ends("director", "organization"),
        "Documentation": Ends("document", "entity", isDirected: false),
        "Employment": Ends("employee", "employer"),
        "Family": Ends("person", "relative", isDirected: false),
        "Membership": Ends("member", "organization"),
        occupancy: Ends("holder", "post"),
        "Ownership": Ends("owner", "asset"),
        "Payment": Ends("payer", "beneficiary"),
        "ProjectParticipant": Ends("participant", "project"),
        "Representation": Ends("agent", "client"),
        "Succession": Ends("predecessor", "successor"),
        "UnknownLink": Ends("subject", "object", isDirected: false),
    ]

    /// The schema of who holds a post for how long, which is a post of ours.
    static let occupancy = "Occupancy"
    /// The schema of posts.
    static let position = "Position"
    /// The properties of links that name a document, or the address of one, that says so.
    static let (proof, address) = ("proof", "sourceUrl")

    /// The property of a position that names the body that it is at.
    static let body = "organization"

    /// Properties that hold ids in some schemata, and plain texts in others.
    static let mayBeReferences: Set<String> = ["authority", "sender", "subject"]

    /// The properties whose values are ids of other entities.
    static let references: Set<String> = [
        "addressEntity", "agent", "ancestors", "asset", "associate", "bank",
        "bankAccount", "bankForeign", "bankRub", "beneficiary", "beneficiaryAccount",
        "callForTenders", "caller", "candidate", "case", "client", "contract", "contractHolder",
        "controlled", "controller", "creditor", "debtor", "declarant", "director", "document",
        "emitters", "employee", "employer", "endLocation", "entity", "holder", "inReplyToEmail",
        "inReplyToMessage", "involved", "issuer", "match", "member", "object", "onBehalfOf",
        "operator", "organization", "organizer", "owner", "parent", "partOf", "participant",
        "party", "payer", "payerAccount", "person", "pictured", "post", "predecessor", "project",
        "proof", "receiver", "recipientAccount", "recipients", "relative", "resolved",
        "riskSource", "senderAccount", "startLocation", "successor",
        "supplier", "taxee", "tenderers", "transport", "vehicle",
    ]

    /// Schemata that several others are more special than, the most general first.
    private static let general = [
        "Thing", "Analyzable", "Value", "Interest", "Interval", "LegalEntity", "Asset", "Document",
        "Organization", "Vehicle", "Company",
    ]

    /// The more special of two schemata that parts of one entity have; nil where neither is.
    static func moreSpecial(_ one: String, _ other: String) -> String? {
        guard one != other else { return one }
        switch (general.firstIndex(of: one), general.firstIndex(of: other)) {
        case (let first?, let second?): return first > second ? one : other
        case (nil, _?): return one
        case (_?, nil): return other
        case (nil, nil): return nil
        }
    }
}
