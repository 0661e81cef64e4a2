/// What the ids of links are made of: the ids of ends and kinds, and dates.
struct LinkNameParts: Sendable {
    /// A text with a number: equal texts have equal numbers, and parts can be put together.
    struct Part: Sendable {
        /// The bytes as the digits of a number, which overflows.
        private(set) var number: UInt64 = 0
        /// The base to the power of the count of bytes.
        private(set) var power: UInt64 = 1
        /// Whether there is a `~`, as in ids that have a count.
        private(set) var hasTilde = false

        private static let base: UInt64 = 0x9DDF_EA08_EB38_2D69

        init(_ text: String) {
            for byte in text.utf8 {
                number = number &* Self.base &+ UInt64(byte) &+ 1
                power = power &* Self.base
                if byte == UInt8(ascii: "~") { hasTilde = true }
            }
        }

        /// The number of a text that goes on with this part.
        @inline(__always)
        func following(_ number: UInt64) -> UInt64 { number &* power &+ self.number }
    }

    let indices: Range<LinkIndex>
    private let links: LinkTable
    private let subjects: IndexedList<LinkIndex, EntityIndex>
    private let objects: IndexedList<LinkIndex, EntityIndex>
    private let kinds: IndexedList<LinkIndex, UInt16>
    private let timings: IndexedList<LinkIndex, Int32>
    private let entityIDs: IndexedList<EntityIndex, String>
    /// The kinds between their dots.
    private let kindIDs: [String]
    /// The dates behind their dots; empty texts where a time has none.
    private let dates: [String]
    private let entityParts: IndexedList<EntityIndex, Part>
    private let kindParts: [Part]
    private let dateParts: [Part]

    init(_ model: GraphModel) {
        links = model.links
        indices = links.indices
        (subjects, objects) = (links.subjects, links.objects)
        (kinds, timings) = (links.kinds, links.timingIndices)
        entityIDs = .init(model.entities.map(\.id))
        kindIDs = model.codebook.linkKinds.map { ".\($0.id)." }
        dates = links.timings.map { timing in timing.idText.map { ".\($0)" } ?? "" }
        entityParts = .init(entityIDs.map { Part($0) })
        kindParts = kindIDs.map { Part($0) }
        dateParts = dates.map { Part($0) }
    }

    /// The id that a link is given.
    func given(_ index: LinkIndex) -> String? { links.id(at: index) }

    /// The number of the id of a link, without a count.
    func number(_ index: LinkIndex) -> UInt64 {
        if let given = given(index) { return Part(given).number }
        var number = entityParts[subjects[index]].number
        number = kindParts[Int(kinds[index])].following(number)
        number = entityParts[objects[index]].following(number)
        return date(index)?.following(number) ?? number
    }

    /// Whether an id may be that of another with a count: it is given, or has a `~`.
    func isOdd(_ index: LinkIndex) -> Bool {
        entityParts[subjects[index]].hasTilde || kindParts[Int(kinds[index])].hasTilde
            || entityParts[objects[index]].hasTilde || date(index)?.hasTilde == true
            || given(index) != nil
    }

    /// The id that is made of the parts, without a count.
    func made(_ index: LinkIndex) -> String {
        let subject = entityIDs[subjects[index]]
        let object = entityIDs[objects[index]]
        let kind = kindIDs[Int(kinds[index])]
        let date = timings[index] < 0 ? "" : dates[Int(timings[index])]
        var id = ""
        id.reserveCapacity(
            subject.utf8.count + kind.utf8.count + object.utf8.count + date.utf8.count)
        id += subject
        id += kind
        id += object
        id += date
        return id
    }

    private func date(_ index: LinkIndex) -> Part? {
        timings[index] < 0 ? nil : dateParts[Int(timings[index])]
    }
}
