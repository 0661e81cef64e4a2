import ArgumentParser

/// The value of an option that may be repeated and may hold several values with commas between.
///
/// Names may hold commas themselves, so only what is a name decides where the value is split: see
/// `resolved`. A comma behind a backslash never splits.
struct CommaList: ExpressibleByArgument, Hashable, Sendable {
    /// What stands between the commas, as it is written.
    private let pieces: [String]

    init?(argument: String) {
        pieces = Self.split(argument).filter { !$0.trimmed.isEmpty }
        if pieces.isEmpty { return nil }
    }

    /// The values if every comma splits, in order.
    var values: [String] { pieces.map(\.trimmed) }

    /// What the value names: the whole as one name, or its parts, or parts put together again,
    /// in whichever way every name is known.
    ///
    /// - Parameters:
    ///   - option: The option, for messages.
    ///   - isName: Whether a text with a comma in it is a name; otherwise whether it is found.
    ///   - find: Finds what one name means.
    /// - Returns: What is meant, in order.
    /// - Throws: `CommandFailure` where there are two ways, or what `find` throws where there is
    ///   none.
    func resolved<Value>(
        _ option: String, isName: ((String) -> Bool)? = nil, _ find: (String) throws -> Value
    ) throws -> [Value] {
        guard pieces.count > 1, pieces.count <= Self.mostPieces else { return try values.map(find) }
        var reading = CommaReading(pieces)
        let ways = reading.ways(
            isJoined: { text in
                if let isName { return isName(text) }
                return (try? find(text)) != nil
            }, isSingle: { (try? find($0)) != nil })
        if ways.count > 1 { throw ambiguous(option, ways) }
        // If there is no such way, the first part that is no name says why.
        return try (ways.first ?? values).map(find)
    }

    /// More pieces than this are a list, whatever they might be together.
    private static let mostPieces = 12

    private func ambiguous(_ option: String, _ ways: [[String]]) -> CommandFailure {
        let readings = ways.prefix(2).map { way in
            way.map { "'\($0)'" }.joined(separator: " and ")
        }
        let one = ways.flatMap { $0 }.first { $0.contains(",") } ?? values[0]
        let whole = pieces.joined(separator: ",").trimmed
        return CommandFailure(
            .usage, "\(option) '\(whole)' may mean \(readings.joined(separator: " or "))",
            hint: "Write '\(one.replacing(",", with: "\\,"))' for the one name, or repeat "
                + "\(option) for several.")
    }

    private static func split(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var isEscaped = false
        for character in text {
            if isEscaped, character != "," { piece += "\\" }
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            if character == ",", !isEscaped {
                pieces.append(piece)
                piece = ""
            } else {
                piece.append(character)
            }
            isEscaped = false
        }
        return pieces + [isEscaped ? piece + "\\" : piece]
    }
}

extension [CommaList] {
    /// The values of all repetitions if every comma splits, in order.
    var values: [String] { flatMap(\.values) }

    /// What the values of all repetitions name, in order.
    ///
    /// - Throws: `CommandFailure`, see `CommaList.resolved`.
    func resolved<Value>(
        _ option: String, isName: ((String) -> Bool)? = nil, _ find: (String) throws -> Value
    ) throws -> [Value] {
        try flatMap { try $0.resolved(option, isName: isName, find) }
    }
}

/// The ways in which pieces between commas are names, alone or together.
private struct CommaReading {
    private let pieces: [String]
    private var isName: [Range<Int>: Bool] = [:]
    private var found: [[String]] = []

    init(_ pieces: [String]) { self.pieces = pieces }

    /// At most two ways, as more need not be told apart; longer names first.
    ///
    /// Where no pieces are a name together, single pieces need not be looked up.
    mutating func ways(
        isJoined: (String) -> Bool, isSingle: (String) -> Bool
    ) -> [[String]] {
        for start in pieces.indices.dropLast() {
            for end in start + 2...pieces.count where isJoined(name(start..<end)) {
                isName[start..<end] = true
            }
        }
        guard !isName.isEmpty else { return [] }
        for start in pieces.indices {
            isName[start..<start + 1] = isSingle(name(start..<start + 1))
        }
        gather([], from: 0)
        return found
    }

    private func name(_ range: Range<Int>) -> String {
        pieces[range].joined(separator: ",").trimmed
    }

    private mutating func gather(_ way: [String], from start: Int) {
        guard start < pieces.count else { return found.append(way) }
        for end in (start + 1...pieces.count).reversed()
        where found.count < 2 && isName[start..<end] == true {
            gather(way + [name(start..<end)], from: end)
        }
    }
}

extension String {
    /// The text without spaces round it.
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
