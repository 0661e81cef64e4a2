import Foundation
import TestSupport
import Testing

@testable import Commands

/// Every example that a reader may copy does what the page says.
///
/// A page shows commands in blocks fenced as `console`: a line that starts with `$ `, then exactly
/// what it prints, then `[exit N]` where the exit code is not 0. With `UPDATE_GOLDEN=1` the pages
/// are rewritten, and the run still fails where a page was wrong.
@Suite(.serialized) struct GuideExamplesTests {
    static let pages: [String] = {
        let guides =
            (try? FileManager.default.contentsOfDirectory(
                atPath: Repository.file("Guides").path)) ?? []
        return ["README.md"] + guides.filter { $0.hasSuffix(".md") }.sorted().map { "Guides/\($0)" }
    }()

    @Test(arguments: pages)
    func `every example of a page prints what the page says`(page: String) throws {
        let written = try Repository.text(page)
        let printed = try ConsolePage(written).replayed()
        #expect(printed == written, "\(page) differs from what its commands print")
        if printed != written, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try printed.write(to: Repository.file(page), atomically: true, encoding: .utf8)
        }
    }

    @Test func `every verb's help has at least two examples, and each of them runs`() throws {
        for verb in TributaryCommand.verbs.compactMap({ $0 as? any Verb.Type }) {
            #expect(verb.examples.count >= 2, "\(verb)")
            for example in verb.examples {
                let outcome = try BuiltProgram.shell("mkdir -p out; \(example.command)")
                let isAnswer =
                    outcome.status == 0 || (outcome.status == 1 && verb.meaningOfOne != nil)
                #expect(isAnswer, "\(example.command): \(outcome.output)")
            }
        }
    }
}

/// A page with its console blocks.
struct ConsolePage {
    private let lines: [Substring]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The page with every output replaced by what its command prints now.
    func replayed() throws -> String {
        var result: [String] = []
        var isConsole = false
        for line in lines {
            if line.hasPrefix("```") {
                isConsole = line == "```console"
                result.append(String(line))
            } else if isConsole, line.hasPrefix("$ ") {
                result.append(String(line))
                result += try Self.output(of: String(line.dropFirst(2)))
            } else if !isConsole {
                result.append(String(line))
            }
        }
        return result.joined(separator: "\n")
    }

    private static func output(of command: String) throws -> [String] {
        let outcome = try BuiltProgram.shell(command)
        var lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        if lines.last == "" { lines.removeLast() }
        if outcome.status != 0 { lines.append("[exit \(outcome.status)]") }
        return lines
    }
}
