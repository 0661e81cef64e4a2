import DiffusionModel

/// The ids that entities, sources and links have in FollowTheMoney, where all share one space of
/// ids, of letters and digits of ASCII with hyphens and points between them.
///
/// An id that is such a one is kept as it is. Others have hyphens in the place of other signs of
/// ASCII, and the numbers of letters beyond it.
struct FollowTheMoneyIDs {
    private var taken: Set<String> = []
    private var written: [String: String] = [:]

    init(_ model: GraphModel) {
        let own = model.entities.map(\.id) + model.sources.map(\.id)
        // Ids that are kept come first, so that no other one takes their place.
        for id in own where Self.isHeld(id) { taken.insert(id) }
        for id in own where !Self.isHeld(id) && written[id] == nil { written[id] = free(id) }
    }

    /// The id of an entity or a source.
    func id(_ own: String) -> String { written[own] ?? own }

    /// An id that nothing else has: the one that is wished for, or one with a number behind it.
    mutating func free(_ wished: String) -> String {
        let id = Self.isHeld(wished) ? wished : Self.plain(wished)
        var (free, number) = (id, 2)
        while !taken.insert(free).inserted {
            free = "\(id)-\(number)"
            number += 1
        }
        return free
    }

    /// Whether FollowTheMoney takes an id as it is.
    static func isHeld(_ id: String) -> Bool {
        guard let first = id.utf8.first, let last = id.utf8.last else { return false }
        let marks: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: ".")]
        return isLetter(first) && isLetter(last)
            && id.utf8.allSatisfy { isLetter($0) || marks.contains($0) }
    }

    private static func plain(_ id: String) -> String {
        var plain = ""
        for scalar in id.unicodeScalars {
            if scalar.value >= 0x80 {
                plain += String(scalar.value, radix: 16)
            } else if isHeld(String(scalar)) || scalar == "." {
                plain.unicodeScalars.append(scalar)
            } else {
                plain += "-"
            }
        }
        let isMark = { (sign: Character) in sign == "-" || sign == "." }
        while plain.last.map(isMark) == true { plain.removeLast() }
        let trimmed = String(plain.drop(while: isMark))
        return trimmed.isEmpty ? "id" : trimmed
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }
}
