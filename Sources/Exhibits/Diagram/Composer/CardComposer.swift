import DiffusionModel
import DiffusionNetwork

/// Writes the cards of a picture: what each says, and on whose word.
struct CardComposer {
    private let scene: PictureScene
    private let roles: PictureRoles
    private let tones: [EntityIndex: DiagramPanel.Tone]
    /// What the cards say of links that are not drawn as lines.
    private let said: SaidLinks

    init(
        _ scene: PictureScene, _ lines: [SceneLine], _ roles: PictureRoles, _ plans: [PanelPlan]
    ) {
        self.scene = scene
        self.roles = roles
        var tones: [EntityIndex: DiagramPanel.Tone] = [:]
        for plan in plans { for card in plan.cards { tones[card] = plan.tone } }
        self.tones = tones
        said = SaidLinks(scene, lines)
    }

    private var model: GraphModel { scene.model }

    /// The card of an entity; what it cites is numbered.
    func card(_ entity: EntityIndex, _ citations: inout Citations) -> DiagramCard {
        let detail = model.entities[entity].detail
        let name = detail.says ?? model.entities[entity].name
        var card = DiagramCard(
            id: model.entities[entity].id, style: style(of: entity), name: name)
        card.nativeNames = detail.names.map(\.text).filter { $0 != name }.prefix(3).map { $0 }
        card.hanLanguage = detail.names.map(\.language)
            .first { ["zh", "ja", "ko"].contains($0.prefix(2).lowercased()) }
        card.url = detail.url
        // Who supports what the card says is numbered before whoever doubts some line of it.
        if card.style != .model, card.style != .learner {
            card.marks = citations.marks(evidence(of: entity))
        }
        card.lines = lines(of: entity, &citations)
        card.tooltip = tooltip(card, entity)
        return card
    }

    // MARK: - Style

    private func style(of entity: EntityIndex) -> DiagramCard.Style {
        let family = style(ofKind: entity)
        guard family != .policy, family != .claim, family != .document else { return family }
        switch tones[entity] {
        case .criticism: return .critic
        case .reply: return .reply
        default: return family == .region ? regionStyle(entity) : family
        }
    }

    private func regionStyle(_ entity: EntityIndex) -> DiagramCard.Style {
        guard tones[entity] == .diffusion else { return .region }
        let isModel = roles.party(of: roles.models).contains(entity)
        guard isModel != roles.party(of: roles.learners).contains(entity) else { return .region }
        return isModel ? .model : .learner
    }

    private func style(ofKind entity: EntityIndex) -> DiagramCard.Style {
        DiagramCard.Style(model.codebook.shape(of: model.entities[entity].kind))
    }

    // MARK: - Lines

    private func lines(of entity: EntityIndex, _ citations: inout Citations) -> [String] {
        var lines: [String] = []
        for post in posts(of: entity) {
            let words = Wording.post(post, in: model, withPlace: !isPlaceShown(of: post))
            lines.append(words + citations.doubt(scene.network.scope.standingRows(ofLink: post)))
        }
        if let says = claimLines(of: entity, &citations) { return says }
        if !scene.isActor(entity) { lines += itemLine(entity) }
        for item in scene.items(of: entity) {
            let rows = standing(model.evidence(ofEntity: item))
            lines.append(dated(model.entities[item].name, item) + citations.doubt(rows))
        }
        lines += said.lines(of: entity, &citations)
        return lines.isEmpty ? shortNote(of: entity) : lines
    }

    /// A note that is short enough to stand on a card that says nothing else.
    private func shortNote(of entity: EntityIndex) -> [String] {
        guard tones[entity] == .criticism || tones[entity] == .reply,
            let note = model.entities[entity].detail.note, note.count <= 60
        else { return [] }
        return [note.hasSuffix(".") ? String(note.dropLast()) : note]
    }

    private func posts(of entity: EntityIndex) -> [LinkIndex] {
        scene.posts(of: entity)
    }

    /// Whether a line leads to where a post is, and its holder has posts nowhere else.
    private func isPlaceShown(of post: LinkIndex) -> Bool {
        let objects = model.links.objects
        let places = Set(posts(of: model.links.subjects[post]).map { objects[$0] })
        return places.count == 1 && said.drawn.contains(post)
    }

    /// The kind, the date, and whether it is only intended.
    ///
    /// A name that says the kind need not be followed by it, but for "seen": seen is some thing.
    private func itemLine(_ item: EntityIndex) -> [String] {
        let entity = model.entities[item]
        let kind = model.codebook.entityKind(entity.kind).flatMap { kind in
            let isSaid =
                scene.isOne(item, .policy)
                || entity.name.lowercased().contains(Self.lastWord(of: kind))
            if case .seen = entity.timing { return kind.name }
            return isSaid ? nil : kind.name
        }
        let words = [kind].compactMap { $0 } + whenAndHowFar(item)
        return words.isEmpty ? [] : [words.joined(separator: ", ").capitalizedFirst]
    }

    private static func lastWord(of kind: EntityKind) -> String {
        kind.name.split(separator: " ").last.map { $0.lowercased() } ?? kind.id
    }

    private func dated(_ name: String, _ item: EntityIndex) -> String {
        ([name] + whenAndHowFar(item)).joined(separator: ", ")
    }

    /// The date of an item, and that it is no more than intended.
    private func whenAndHowFar(_ item: EntityIndex) -> [String] {
        let detail = model.entities[item].detail
        let date = detail.timing.map(Wording.timing)
        guard detail.stage == .intended else { return [date].compactMap { $0 } }
        // An agreement to learn may well be signed: what it aims at is the learning.
        let isToLearn =
            scene.isOne(item, .agreement)
            && scene.links(of: item).contains { model.kind(ofLink: $0).isOneWay }
        return [date, isToLearn ? "learning only intended" : "only intended"].compactMap { $0 }
    }

    /// Each one's stand on a claim, those of one stand together.
    private func claimLines(of entity: EntityIndex, _ citations: inout Citations) -> [String]? {
        guard scene.isOne(entity, .claim) else { return nil }
        let positions = scene.selection.positions(ofClaim: entity, in: model)
        var lines: [String] = []
        for stance in Position.Stance.allCases {
            var names: [String] = []
            for position in positions where position.stance == stance {
                let name = Wording.title(of: model.sources[position.holder], in: model)
                let rows = standing(model.evidence(of: position, onClaim: entity))
                names.append(name + citations.doubt(rows))
            }
            guard !names.isEmpty else { continue }
            lines.append(Wording.done(stance) + " by " + names.joined(separator: ", "))
        }
        return lines
    }

    // MARK: - Evidence

    private func evidence(of entity: EntityIndex) -> [EvidenceRow] {
        var rows = posts(of: entity).flatMap { model.evidence(ofLink: $0) }
        if rows.isEmpty { rows = model.evidence(ofEntity: entity) }
        rows += scene.items(of: entity).flatMap { model.evidence(ofEntity: $0) }
        for position in scene.selection.positions(ofClaim: entity, in: model) {
            rows += model.evidence(of: position, onClaim: entity)
        }
        return standing(rows)
    }

    private func standing(_ rows: [EvidenceRow]) -> [EvidenceRow] {
        rows.filter { scene.network.scope.stands($0) }
    }

    /// What a reader sees when pointing at the card: its text and a first quotation.
    private func tooltip(_ card: DiagramCard, _ entity: EntityIndex) -> String {
        let names = ([card.name] + card.nativeNames).joined(separator: " ")
        var text = ([names] + card.lines).joined(separator: ". ")
        let items = [entity] + scene.items(of: entity)
        let quoted = items.flatMap { model.evidence(ofEntity: $0) }
            .first { row in
                row.quote != nil && row.stance == .supports && scene.network.scope.stands(row)
            }
        if let quoted, let quote = quoted.translation ?? quoted.quote {
            text += ". “\(quote)”"
            if let speaker = quoted.speaker { text += " (\(model.entities[speaker].name))" }
        }
        text += card.marks.spaced
        return text.count > 300 ? String(text.prefix(299)) + "…" : text
    }
}

extension DiagramCard.Style {
    /// The style of cards of one shape, whose side or tone may give them another.
    init(_ shape: EntityKind.Shape) {
        switch shape {
        case .region: self = .region
        case .official: self = .official
        case .body: self = .body
        case .media: self = .media
        case .population: self = .population
        case .agreement: self = .agreement
        case .event: self = .event
        case .policy: self = .policy
        case .claim: self = .claim
        case .document: self = .document
        case .plain: self = .plain
        }
    }
}
