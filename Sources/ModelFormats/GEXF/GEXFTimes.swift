import DiffusionModel
import Texts

/// When a node, an edge or a value of a GEXF file is there: spells and moments.
///
/// A link holds at one moment or through one stretch of time. Where a file says more, the link is
/// one moment somewhere between the first and the last day: so nothing is called certain that
/// happens in a gap, and nothing impossible that does not.
struct GEXFTimes {
    /// A stretch of time; an end that is missing is open.
    struct Spell: Hashable {
        var start: String?
        var end: String?

        /// As Gephi writes it in tables.
        var text: String { "[\(start ?? "-Infinity"), \(end ?? "Infinity")]" }
    }

    var spells: [Spell] = []
    var moments: [String] = []

    var isEmpty: Bool { spells.isEmpty && moments.isEmpty }

    /// Takes the attributes of an element that say when.
    mutating func take(_ element: XMLElement) {
        let spell = Spell(
            start: Self.bound(element["start"] ?? element["startopen"]),
            end: Self.bound(element["end"] ?? element["endopen"]))
        if spell != Spell() { spells.append(spell) }
        if let moment = Self.bound(element["timestamp"]) { moments.append(moment) }
        if let list = element["timestamps"] {
            moments += Self.items(list).compactMap { Self.bound($0) }
        }
        guard let intervals = element["intervals"] else { return }
        for interval in intervals.split(separator: ";") {
            let ends = Self.items(String(interval))
            guard ends.count >= 2 else { continue }
            spells.append(Spell(start: Self.bound(ends[0]), end: Self.bound(ends[1])))
        }
    }

    /// Takes what a column `Timeset` of Gephi's tables holds: stretches of two ends each, of which
    /// there may be one alone without more brackets, or one list of moments.
    mutating func take(timeset text: String) {
        let parts = text.split(separator: ";").map { Self.items(String($0)) }
        let isOfMoments = parts.count == 1 && text.hasPrefix("<") && parts[0].count != 2
        for part in parts where !part.isEmpty {
            if isOfMoments || part.count == 1 {
                moments += part.compactMap { Self.bound($0) }
            } else {
                spells.append(
                    Spell(start: Self.bound(part[0]), end: Self.bound(part[1])))
            }
        }
    }

    /// A list such as `<[2003.0, 2004.0]>`.
    private static func items(_ text: String) -> [String] {
        let inside = text.filter { !"<>[]()".contains($0) }
        return inside.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// A bound without those that stand for none.
    private static func bound(_ text: String?) -> String? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        let isOpen = ["-infinity", "infinity", "+infinity", "-inf", "inf"].contains(
            text.lowercased())
        return isOpen ? nil : text
    }

    /// All of it as one text.
    var text: String { (spells.map(\.text) + moments.map { "[\($0)]" }).joined(separator: "; ") }

    // MARK: - As dates

    /// A date of the native format: a moment, or from when to when.
    enum Dated {
        case moment(String)
        case lasting(from: String?, to: String?)
        case numbers
    }

    /// What the times come to where they are dates; times of the day are left out.
    var dated: Dated {
        let all = moments + spells.flatMap { [$0.start, $0.end].compactMap { $0 } }
        let days = all.map(Self.day)
        guard days.allSatisfy({ $0 != nil }) else { return .numbers }
        if spells.count == 1, moments.isEmpty {
            let (start, end) = (spells[0].start.flatMap(Self.day), spells[0].end.flatMap(Self.day))
            return start != nil && start == end
                ? .moment(start ?? "") : .lasting(from: start, to: end)
        }
        let known = days.compactMap { $0 }.sorted()
        if moments.count == 1, spells.isEmpty { return .moment(known[0]) }
        let isOpen = spells.contains { $0.start == nil || $0.end == nil }
        guard let first = known.first, let last = known.last, !isOpen else { return .numbers }
        return .moment(first == last ? first : "[\(first)..\(last)]")
    }

    /// Whether the times are one stretch or one moment.
    var isOne: Bool { spells.count + moments.count == 1 }

    /// The day of a date or of a date with a time; nil for any other text.
    static func day(_ text: String) -> String? {
        let day =
            text.split(maxSplits: 1) { $0 == "T" || $0 == " " }.first.map(String.init) ?? text
        let isDate = day.utf8.count == 10 && day.utf8.filter { $0 == UInt8(ascii: "-") }.count == 2
        return isDate && (try? PartialDate(parsing: day)) != nil ? day : nil
    }
}
