import Texts

/// The ids of all links, each put together when somebody asks for it.
///
/// A link has the id that it is given, else `subject.kind.object[.date]`; of links that would share
/// one the second is `…~2`, the third `…~3` and so on. Most ids are unique, and numbers show that;
/// texts are made and compared only where two ids may be the same.
package struct LinkNames: Sendable {
    private let parts: LinkNameParts
    /// The ids that have a count.
    private let counted: [LinkIndex: String]

    /// Numbers the ids of a model.
    ///
    /// - Complexity: O(links) time; 12 bytes a link for a while, and none afterwards.
    package init(_ model: GraphModel) {
        parts = LinkNameParts(model)
        counted = Self.counted(parts)
    }

    /// The id of a link.
    package subscript(index: LinkIndex) -> String {
        if let given = parts.given(index) { return given }
        if counted.isEmpty { return parts.made(index) }
        return counted[index] ?? parts.made(index)
    }

    /// The link that has an id.
    package func index(of id: String) -> LinkIndex? {
        let number = LinkNameParts.Part(id).number
        let plain = parts.indices.first { parts.number($0) == number && self[$0] == id }
        return plain ?? counted.first { $0.value == id }?.key
    }

    /// The ids with a count, of links whose ids may be those of others.
    private static func counted(_ parts: LinkNameParts) -> [LinkIndex: String] {
        let suspects = Repetition.suspects(
            among: parts.indices.count, isSuspect: { parts.isOdd(LinkIndex($0)) },
            number: { parts.number(LinkIndex($0)) }
        ).map { LinkIndex($0) }
        var uses: [String: Int] = [:]
        for index in suspects {
            if let given = parts.given(index) { uses[given] = 1 }
        }
        var counted: [LinkIndex: String] = [:]
        for index in suspects where parts.given(index) == nil {
            let made = parts.made(index)
            var number = uses[made, default: 0] + 1
            while number > 1, uses["\(made)~\(number)"] != nil { number += 1 }
            uses[made] = number
            if number > 1 { counted[index] = "\(made)~\(number)" }
        }
        return counted
    }
}
