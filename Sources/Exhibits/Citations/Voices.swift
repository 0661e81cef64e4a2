/// The numbers of citations by what they do with a thing, each once and in rising order.
struct Voices: Hashable, Sendable {
    let supporting: [Int]
    let disputing: [Int]
    let omitting: [Int]

    init(_ supporting: [Int] = [], _ disputing: [Int] = [], _ omitting: [Int] = []) {
        self.supporting = Set(supporting).sorted()
        self.disputing = Set(disputing).sorted()
        self.omitting = Set(omitting).sorted()
    }

    var isEmpty: Bool { supporting.isEmpty && disputing.isEmpty && omitting.isEmpty }

    /// Whether somebody disputes it or leaves it out, and nobody supports it.
    var isUnsupported: Bool { supporting.isEmpty && !isEmpty }

    var words: String {
        let groups = [
            ("", supporting), ("disputed by ", disputing), ("omitted by ", omitting),
        ]
        return groups.filter { !$0.1.isEmpty }
            .map { $0.0 + $0.1.map(String.init).joined(separator: ", ") }
            .joined(separator: "; ")
    }

    func union(_ other: Voices) -> Voices {
        Voices(
            supporting + other.supporting, disputing + other.disputing,
            omitting + other.omitting)
    }

    /// These, without those who speak against the same thing, or leave it out, in others.
    func without(_ other: Voices) -> Voices {
        Voices(
            supporting, disputing.filter { !other.disputing.contains($0) },
            omitting.filter { !other.omitting.contains($0) })
    }
}
