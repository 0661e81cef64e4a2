/// Which keys stand where, in the order in which they are written.
enum NativeKeys {
    static let version = 1

    static let sections: [NativeKey] = [
        .regions, .officials, .agencies, .organizations, .companies, .media, .populations,
        .agreements, .events, .policies, .claims, .documents,
    ]
    static let header: [NativeKey] = [.title, .subtitle, .note, .language, .license, .cite]
    static let top: [NativeKey] =
        [.tributary] + header + [.sources] + sections
        + [.entities, .links, .adoptions, .views, .codebook]

    static let entity: [NativeKey] = [
        .kind, .name, .names, .aliases, .within, .note, .url, .evidence, .attributes, .context,
    ]
    static let actor: [NativeKey] = [.actsFor, .posts]
    static let timing: [NativeKey] = [.date, .from, .to, .seen]
    static let item: [NativeKey] = timing + [.stage, .mechanism, .policy, .likelihood, .coder]
    static let claim: [NativeKey] = [.says, .positions]
    static let position: [NativeKey] = timing + [.by, .stance, .speaker, .note, .evidence]
    static let post: [NativeKey] =
        timing + [
            .at, .title, .stage, .likelihood, .coder, .evidence, .note, .id, .attributes, .context,
        ]
    static let participant: [NativeKey] =
        [.who] + timing + [
            .stage, .mechanism, .policy, .likelihood, .coder, .evidence, .note, .id, .attributes,
            .context,
        ]
    static let statement: [NativeKey] =
        timing + [
            .id, .stage, .mechanism, .policy, .likelihood, .coder, .weight, .note,
            .evidence, .attributes, .context,
        ]
    static let link: [NativeKey] = [.link, .subject, .kind, .object] + statement
    static let linkRecord: [NativeKey] = [.record] + link
    static let linkRow: [NativeKey] = [.title, .orientation] + linkRecord
    static let adoption: [NativeKey] = [.actor] + statement
    static let evidence: [NativeKey] = [
        .source, .via, .at, .speaker, .quote, .language, .translation, .credibility,
        .stance, .note,
    ]
    static let source: [NativeKey] = [
        .title, .author, .publisher, .published, .url, .archived, .retrieved, .sha256,
        .language, .reliability, .via, .dependsOn, .note, .attributes,
    ]
    static let view: [NativeKey] = [.title, .subtitle, .only, .panels, .highlight, .note]
    static let codebook: [NativeKey] = [.replace, .entityKinds, .linkKinds, .likelihoods]
    static let definition: [NativeKey] = [.definition, .include, .exclude, .example]
    static let entityKind: [NativeKey] =
        [.family, .section, .name, .plural, .aliases, .parent, .nature, .shape] + definition
    static let linkKind: [NativeKey] =
        [.orientation, .reads, .intended, .passive, .aliases, .role, .mechanism, .style]
        + meaning + definition
    /// What a kind of links means beyond its words and its look.
    static let meaning: [NativeKey] = [
        .legend, .part, .pairsWith, .relation, .oneWay, .membership, .adoption, .timeless, .ends,
    ]

    /// Keys of kinds that hold several values, to which several files may add.
    static let listsOfKinds: [NativeKey] = [.aliases, .pairsWith]
    /// Keys of kinds that hold words of the format.
    static let wordsOfKinds: [NativeKey] = [
        .family, .nature, .shape, .orientation, .style, .mechanism, .part, .role, .oneWay,
        .membership, .adoption, .timeless,
    ]

    /// Keys whose values several files may add to; all others may stand once.
    static let lists: [NativeKey] = [
        .aliases, .within, .evidence, .actsFor, .posts, .mechanism, .policy, .positions,
        .via, .dependsOn, .author, .only, .cite, .names, .attributes, .panels,
    ]
}
