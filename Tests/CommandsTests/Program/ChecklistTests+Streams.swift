import Foundation
import TestSupport
import Testing

@testable import Commands

extension ChecklistTests {
    @Test func `point 5: results are on stdout, everything said besides on stderr`() {
        let explained = world.run("filter \(Self.pilot) --during 2015 --explain --verbose")
        #expect(explained.lines.allSatisfy { $0.hasPrefix("{") })
        #expect(explained.messages.contains("links ") && explained.messages.contains(" ms"))
        let failed = world.run("paths ningxia xinjiang \(Self.real)")
        #expect(failed.output == "")
        #expect(failed.messages.hasPrefix("error: no path"))
        let lossy = world.run("convert \(Self.real) --format csv")
        #expect(lossy.output.hasPrefix("source,target,"))
        #expect(lossy.messages.hasPrefix("warning: csv leaves out the title\n"))
    }

    @Test func `point 6: a hyphen or nothing is stdin, a hyphen is stdout`() {
        var world = World.byTheRivers
        world.input = World.rivers
        let named = world.run("paths north south rivers.yaml")
        for command in [
            "paths north south -", "paths north south", "paths north south - -o -",
            "paths north south --output=-",
        ] {
            let answer = world.run(command)
            #expect(answer.status == .success, "\(command)")
            #expect(answer.output == named.output, "\(command)")
        }
        #expect(world.run("info - -").status == .usage)
    }

    @Test
    func
        `point 6: at a terminal a verb without a file prints its help, says why and does not wait`()
    {
        var world = World()
        world.terminals = [.input]
        for verb in Self.verbs where (Self.helps[verb] ?? "").contains("<file> ...") {
            let words = [
                "paths": "A B", "upstream": "A", "downstream": "A", "show": "A", "list": "links",
                "chart": "links",
            ]
            let answer = world.run("\(verb) \(words[verb] ?? "")")
            // The built-in codebook answers without a file.
            #expect(answer.status == (verb == "codebook" ? .success : .usage), "\(verb)")
            #expect(answer.messageLines.count == (verb == "codebook" ? 0 : 1), "\(verb)")
            let isHelp = answer.output.contains("USAGE: tributary \(verb)")
            #expect(isHelp == (verb != "codebook"), "\(verb)")
        }
    }

    @Test func `point 12: a terminal changes colours and the length of cells, nothing else`() {
        var terminal = World()
        terminal.terminals = [.output, .messages]
        terminal.width = 72
        for (verb, command) in Self.questions {
            for format in ["table", "csv", "tsv", "json", "jsonl", "md"] {
                let piped = world.run("\(command) --format \(format)")
                let shown = terminal.run("\(command) --format \(format) --color never")
                #expect(piped.lines.count == shown.lines.count, "\(verb) \(format)")
                if format != "table" { #expect(piped.output == shown.output, "\(verb) \(format)") }
            }
        }
        let colours = terminal.run("rank \(Self.real)").output
        let plain = colours.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(colours != plain)
        #expect(plain == terminal.run("rank \(Self.real) --color never").output)
    }

    /// The order of https://no-color.org and https://bixense.com/clicolors.
    @Test(
        arguments: [
            (false, "", "", "", nil, false), (true, "", "", "", nil, true),
            (true, "1", "", "", nil, false), (true, "", "", "dumb", nil, false),
            (false, "", "1", "", nil, true), (true, "1", "1", "", nil, false),
            (false, "", "0", "", nil, false), (true, "", "", "", "never", false),
            (false, "1", "", "dumb", "always", true), (true, "", "1", "", "never", false),
        ] as [(Bool, String, String, String, String?, Bool)])
    func `point 13: colour follows the terminal, the environment and the flag, in that order`(
        isTerminal: Bool, noColor: String, force: String, term: String, flag: String?, isOn: Bool
    ) {
        var world = World()
        if isTerminal { world.terminals = [.output, .messages] }
        world.environment = ["NO_COLOR": noColor, "CLICOLOR_FORCE": force, "TERM": term]
        let color = flag.map { " --color \($0)" } ?? ""
        let answer = world.run("rank \(Self.real)" + color)
        #expect(answer.output.contains("\u{1B}[") == isOn)
        let failure = world.run("rank no-such-file" + color)
        #expect(failure.messages.contains("\u{1B}[") == isOn)
        #expect(failure.messages.contains("error"), "colour never carries the meaning alone")
    }

    @Test func `point 14: progress is for terminals, and --quiet leaves errors alone`() {
        var terminal = World.byTheRivers
        terminal.terminals = [.messages]
        let shown = terminal.run("rank rivers.yaml").progress
        #expect(shown.first == "begin tributary rank: working" && shown.last == "end")
        #expect(terminal.run("rank rivers.yaml --quiet").progress == [])
        #expect(terminal.run("rank rivers.yaml --messages json").progress == [])
        #expect(World.byTheRivers.run("rank rivers.yaml").progress == [])
        let loud = world.run("convert \(Self.real) -f dot --verbose").messages
        #expect(loud.contains(/read \d+ bytes, \d+ entities and \d+ links in \d+ ms/))
        #expect(world.run("convert \(Self.real) -f dot --quiet").messages == "")
        #expect(world.run("rank no-such-file --quiet").messages.hasPrefix("error: "))
    }

    /// The input comes after 1.5 seconds, so that the work takes longer than one on any machine.
    @Test(arguments: [("", true), (" --quiet", false)])
    func `point 14: after a second of work the terminal says so, and is left clean`(
        option: String, isShown: Bool
    ) throws {
        let terminal = try #require(PretendedTerminal())
        let input = Pipe()
        let process = try BuiltProgram.started(
            ["info", "-"] + option.split(separator: " ").map(String.init), input: input,
            messages: terminal.inner, environment: ["TERM": "xterm"])
        try Self.awaitReading(of: input)
        Thread.sleep(forTimeInterval: 1.5)
        try input.fileHandleForWriting.write(contentsOf: Data(World.rivers.utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let screen = terminal.screen()
        #expect(screen.contains("\rtributary info: working, 1 s") == isShown)
        #expect(screen.isEmpty != isShown)
        if isShown { #expect(screen.hasSuffix("\r\u{1B}[K")) }
    }

    /// Writes more than a pipe holds, so that it returns when the program has begun to read.
    private static func awaitReading(of input: Pipe) throws {
        let comment = String(repeating: "# nothing of a graph yet\n", count: 10_000)
        try input.fileHandleForWriting.write(contentsOf: Data(comment.utf8))
    }

    @Test func `point 25: a reader that leaves ends the program quietly`() throws {
        let edges = (0..<20_000).map { "a\($0),b\($0)\n" }.joined()
        let folder = try Scratch()
        defer { folder.remove() }
        let file = try folder.write("edges.csv", ("source,target\n" + edges).utf8)
        // More than a pipe holds, so that the writer meets the closed end.
        let answer = try BuiltProgram.apart(
            "{ tributary list links \(file) --format csv; echo $? >\(folder.path)/status; }"
                + " | head -1"
        )
        #expect(answer.output.hasPrefix("id,subject,subjectName,kind,object,"))
        #expect(answer.messages == "")
        #expect(try folder.text("status") == "0\n")
    }

    /// Of several tries the fastest counts: a busy machine may hold up any one of them.
    @Test func `point 26: an interrupt stops within a tenth of a second and leaves no file`() throws
    {
        let folder = try Scratch()
        defer { folder.remove() }
        var fastest = Double.infinity
        for _ in 0..<5 {
            let input = Pipe()
            let process = try BuiltProgram.started(
                ["convert", "-", "-o", folder.path + "/out.yaml"], input: input)
            try Self.awaitReading(of: input)
            let start = Date()
            process.interrupt()
            process.waitUntilExit()
            fastest = min(fastest, Date().timeIntervalSince(start))
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 130)
            try input.fileHandleForWriting.close()
        }
        #expect(fastest < 0.1)
        #expect(try folder.names() == [])
    }

    @Test func `point 26: an interrupt at any time leaves the whole file or none`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let edges = (0..<5_000).map { "a\($0),b\($0)\n" }.joined()
        let file = try folder.write("edges.csv", ("source,target\n" + edges).utf8)
        let whole = try BuiltProgram.apart("tributary convert \(file) --format yaml").output
        for round in 0..<8 {
            let process = try BuiltProgram.started(
                ["convert", file, "-o", folder.path + "/out.yaml"])
            Thread.sleep(forTimeInterval: 0.1 + 0.1 * Double(round))
            process.interrupt()
            process.waitUntilExit()
            let names = try folder.names()
            #expect(names == ["edges.csv"] || names == ["edges.csv", "out.yaml"])
            if names.count == 2 { #expect(try folder.text("out.yaml") == whole) }
        }
    }
}
