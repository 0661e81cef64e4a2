import Foundation
import TestSupport
import Testing

/// Questions and Commands know how users ask for something: no room below them names an option.
///
/// Questions composes the answers of the program, which tell what to ask for instead.
@Suite struct OptionWordTests {
    /// Files below Commands that have an option's name, each with the reason.
    private static let exceptions = [
        "Sources/GraphvizRenderer/GraphvizWorker.swift":
            "the word by which the program starts itself as a worker, which no user types",
        "Sources/ModelFormats/JSON/JSONParser.swift": hints,
        "Sources/ModelFormats/Lint/Lint.swift": hints,
        "Sources/ModelFormats/Lint/NameLint.swift": hints,
        "Sources/ModelFormats/Reading/KindNotes.swift": hints,
        "Sources/ModelFormats/Reading/ModelBuilder+Directedness.swift": hints,
    ]
    private static let hints =
        "a hint of a diagnostic is one text from where the mistake is seen; JSON hands it on"

    private static let rooms = ["Questions", "Tributary", "Commands", "TributaryProgram"]

    private static func namesOption(_ line: String) -> Bool {
        line.contains(/(^|[^-A-Za-z0-9])(--[a-z]|-[a-z] [A-Z])/)
    }

    @Test func `no room below Questions names an option`() throws {
        for file in try HousePlan.files() where !Self.rooms.contains(file.room) {
            for line in file.code
            where Self.namesOption(line.text) && Self.exceptions[file.path] == nil {
                Issue.record("\(file.path):\(line.number) names an option; let Questions word it")
            }
        }
    }

    @Test(arguments: exceptions.keys.sorted())
    func `whatever is excepted names an option`(path: String) throws {
        let file = try #require(try HousePlan.files().first { $0.path == path })
        #expect(file.code.contains { Self.namesOption($0.text) })
    }
}
