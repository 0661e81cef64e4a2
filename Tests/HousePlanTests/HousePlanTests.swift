import Foundation
import TestSupport
import Testing

@Suite struct HousePlanTests {
    @Test func `dependencies point down only`() throws {
        let outcome = try BuiltProgram.shell(
            "swift package --ignore-lock describe --type json 2>/dev/null")
        let package = try JSONDecoder().decode(
            PackageDescription.self, from: Data(outcome.output.utf8))
        for target in package.targets where !target.isTest {
            let allowed = try #require(HousePlan.dependencies[target.name], "\(target.name)")
            let taken = Set(target.target_dependencies ?? [])
            #expect(taken.subtracting(allowed) == [], "\(target.name) leans on too much")
        }
    }

    @Test func `rooms import what they may and nothing else`() throws {
        for file in try HousePlan.files() {
            let rooms = try #require(HousePlan.dependencies[file.room], "\(file.path)")
            let allowed = rooms.union(HousePlan.others[file.room, default: []])
            let extra = file.imports.filter { !allowed.contains($0) }
            #expect(extra == [], "\(file.path)")
        }
    }

    @Test func `nothing below Commands prints, and nothing in it but where it meets the world`()
        throws
    {
        for file in try HousePlan.files() {
            for line in file.code where line.text.contains(call: "print") {
                Issue.record("\(file.path):\(line.number) prints")
            }
        }
    }

    @Test(arguments: ["try!", " as!", "fatalError(", "@unchecked", "TODO", "FIXME", "URLSession"])
    func `the product is free of what the house rules forbid`(word: String) throws {
        for file in try HousePlan.files() {
            for line in file.code where line.text.contains(word) {
                Issue.record("\(file.path):\(line.number) has '\(word)'")
            }
        }
    }

    /// What the compiler is told to believe stands where it can be read together.
    @Test func `only Threads shares memory on its word`() throws {
        for file in try HousePlan.files() where file.room != "Threads" {
            for line in file.code where line.text.contains("nonisolated(unsafe)") {
                Issue.record("\(file.path):\(line.number) shares what only Threads may")
            }
        }
    }

    @Test func `no file is longer than 400 lines`() throws {
        for file in try HousePlan.files() {
            #expect(file.lines.count <= 400, "\(file.path)")
        }
    }

    /// The formatter leaves comments and texts as they are.
    @Test func `no line is longer than 100 columns`() throws {
        for file in try HousePlan.files() {
            for (number, line) in file.lines.enumerated() where line.count > 100 {
                Issue.record("\(file.path):\(number + 1) has \(line.count) columns")
            }
        }
    }

    @Test func `the executable is a door and nothing else`() throws {
        let files = try HousePlan.files().filter { $0.room == "TributaryProgram" }
        #expect(files.map(\.lines.count).reduce(0, +) <= 20)
    }
}

/// The part of `swift package describe` that the plan is held against.
private struct PackageDescription: Decodable {
    struct Target: Decodable {
        let name: String
        let type: String
        let path: String
        let target_dependencies: [String]?

        var isTest: Bool { type == "test" || path.hasPrefix("Tests/") }
    }

    let targets: [Target]
}

extension String {
    /// Whether a function of that name is called, rather than one whose name ends alike.
    fileprivate func contains(call name: String) -> Bool {
        ranges(of: name + "(").contains { range in
            guard range.lowerBound > startIndex else { return true }
            let before = self[index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber && before != "." && before != "_"
        }
    }
}
