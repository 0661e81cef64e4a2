import Foundation
import Questions
import TestSupport
import Testing

@testable import Commands

extension ChecklistTests {
    @Test func `point 1: no arguments print short help and exit 0`() {
        let answer = world.run([])
        #expect(answer.status == .success)
        #expect(answer.messages == "")
        #expect(answer.output.hasPrefix("Tributary traces how policies spread"))
        #expect(answer.lines.count { $0.hasPrefix("  tributary ") } == 2)
        let verbs = answer.lines.drop { $0 != "VERBS:" }.count { line in
            Self.verbs.contains { line.hasPrefix("  \($0) ") }
        }
        #expect((5...8).contains(verbs))
    }

    @Test func `point 2: every way to ask for help prints it to stdout and exits 0`() {
        for verb in Self.verbs {
            let help = Self.helps[verb] ?? ""
            #expect(help.contains("USAGE: tributary \(verb)"), "\(verb)")
            #expect(help.contains("EXIT CODES:"), "\(verb)")
        }
        // One road leads to all verbs; three are walked to its end.
        for verb in ["paths", "list", "schema"] {
            for line in ["\(verb) --help", "\(verb) -h", "help \(verb)"] {
                let answer = world.run(line)
                #expect(answer.status == .success, "\(line)")
                #expect(answer.messages == "", "\(line)")
                #expect(answer.output == Self.helps[verb], "\(line)")
            }
        }
        let whole = ["--help", "-h", "help"].map { world.run($0) }
        #expect(whole.allSatisfy { $0.status == .success && $0.output == whole[0].output })
        for verb in Self.verbs { #expect(whole[0].output.contains("  \(verb) "), "\(verb)") }
    }

    /// `GuideExamplesTests` runs each of them with the built program.
    @Test func `point 3: the help of every verb has two examples that can be run as they stand`()
        throws
    {
        for type in TributaryCommand.verbs {
            let verb = try #require(type as? any Verb.Type)
            let name = Invocation.name(of: type)
            #expect(verb.examples.count >= 2, "\(name)")
            let help = (Self.helps[name] ?? "")
            for example in verb.examples {
                let words = example.command.split(separator: " ").map(String.init)
                #expect(words.prefix(2) == ["tributary", name])
                #expect(help.contains("  # \(example.purpose)\n  \(example.command)\n"))
                let command = try TributaryCommand.parseAsRoot(Array(words.dropFirst()))
                #expect(Swift.type(of: command) == type)
            }
        }
    }

    @Test func `point 4: --version names itself, and with --verbose what it is made of`() {
        #expect(world.run("--version").output == "tributary \(TributaryVersion.number)\n")
        let verbose = world.run("--version --verbose")
        #expect(verbose.status == .success)
        #expect(verbose.lines.first == "tributary \(TributaryVersion.number)")
        let commit = Version.commit ?? "unknown: built without make"
        #expect(verbose.lines.dropFirst().first == "commit \(commit)")
        #expect(verbose.lines.contains { $0.hasPrefix("Swift 6.") })
        // Set-up installs Graphviz wherever tests run.
        #expect(verbose.lines.last?.wholeMatch(of: /Graphviz \d+\.\d+\.\d+.*/) != nil)
        #expect(TributaryVersion.number.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    }

    @Test func `point 4: without Graphviz the version says so and exits 0`() throws {
        let answer = try BuiltProgram.apart(
            "tributary --version --verbose",
            environment: ["TRIBUTARY_LIBGVC": "libno-such-thing.so"])
        #expect(answer.status == 0)
        #expect(answer.output.contains("Graphviz not installed"))
    }

    @Test func `point 40: nothing uses the network, and help and README say so`() throws {
        // Help is broken into lines.
        let help = world.run("--help").output.split { " \n".contains($0) }.joined(separator: " ")
        #expect(help.contains("it never uses the network"))
        #expect(try Repository.text("README.md").contains("never uses the network"))
        for file in try Repository.files(under: "Sources", ending: [".swift", ".c", ".h"]) {
            let text = try Repository.text(file)
            for call in ["socket(", "getaddrinfo(", "URLSession", "gethostbyname("] {
                #expect(!text.contains(call), "\(file) has \(call)")
            }
        }
    }

    /// Each line of the file is a promise of version 0.1: an option of a verb, a column, or a key
    /// beside the rows in JSON.
    @Test func `point 47: options and columns of 0.1 are all still there`() throws {
        let list = "Tests/CommandsTests/Program/Golden/promises-0.1.txt"
        let promises = try Repository.text(list).split(separator: "\n").map(String.init)
        let kept = Set(Self.promises())
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            let all = kept.union(promises).sorted().joined(separator: "\n") + "\n"
            try all.write(to: Repository.file(list), atomically: true, encoding: .utf8)
            Issue.record("added to \(list)")
        }
        #expect(promises.count > 200)
        for promise in promises { #expect(kept.contains(promise), "\(promise)") }
        let rules = try Repository.text("CONTRIBUTING.md")
        #expect(rules.contains("warns on standard error for one minor version"))
    }

    /// What the program offers now, a line each.
    private static func promises() -> [String] {
        var promises: [String] = []
        for verb in verbs {
            let help = helps[verb] ?? ""
            let options = help.prefix(
                upTo: help.firstRange(of: "EXAMPLES:")?.lowerBound ?? help.endIndex
            )
            .matches(of: /(?:^|[\s\[])(--?[a-z][a-z-]*)/).map { String($0.1) }
            promises += Set(options).sorted().map { "\(verb) option \($0)" }
        }
        for (verb, command) in questions.sorted(by: { $0.key < $1.key }) {
            let header = World().run(command + " --format csv").lines.first ?? ""
            promises += header.split(separator: ",").map { "\(verb) column \($0)" }
            promises += keys(of: command).map { "\(verb) key \($0)" }
        }
        for list in ["entities", "sources", "claims", "adoptions"] {
            let header = World().run("list \(list) \(pilot) --format csv").lines.first ?? ""
            promises += header.split(separator: ",").map { "list \(list) column \($0)" }
        }
        return promises
    }

    /// The keys of an answer in JSON, where it has rows.
    private static func keys(of command: String) -> [String] {
        let text = World().run(command + " --format json").output
        let document = try? JSONSerialization.jsonObject(with: Data(text.utf8))
        guard let answer = document as? [String: Any], answer["rows"] != nil else { return [] }
        return answer.keys.sorted()
    }
}
