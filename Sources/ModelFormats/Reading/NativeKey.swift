/// A key of the native format.
enum NativeKey: String, CaseIterable, Sendable {
    case regions, officials, agencies, organizations, companies, media, populations, agreements,
        events, policies, claims, documents, title, subtitle, note, language, license, cite,
        tributary, sources, entities, links, adoptions, views, codebook, kind, name, names,
        aliases, within, url, evidence, attributes, posts, date, from, to, seen, stage,
        mechanism, policy, likelihood, coder, says, positions, by, stance, speaker, at, id, who,
        weight, link, subject, object, record, actor, source, via, quote, translation,
        credibility, author, publisher, published, archived, retrieved, sha256, reliability,
        only, panels, highlight, replace, likelihoods, definition, include, exclude, example,
        family, section, plural, parent, orientation, reads, intended, passive, role, style,
        format, context, nature, shape, legend, part, relation, membership, adoption, timeless,
        ends
    case actsFor = "acts-for"
    case pairsWith = "pairs-with"
    case oneWay = "one-way"
    case dependsOn = "depends-on"
    case entityKinds = "entity-kinds"
    case linkKinds = "link-kinds"

    private static let all = Array(allCases)
    private static let numbers = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($1, Int32($0)) })

    /// The number that the key has in every pool of texts.
    var text: TextID { TextID(number: Self.numbers[self] ?? 0) }

    /// The key that a text is, if it is one: the texts of a `TextPool` start with the keys.
    init?(_ text: TextID) {
        guard text.number < Self.all.count else { return nil }
        self = Self.all[Int(text.number)]
    }
}

extension NativeKey: CustomStringConvertible {
    /// The key as it is written.
    var description: String { rawValue }
}
