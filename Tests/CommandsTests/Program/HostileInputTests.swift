import Foundation
import TestSupport
import Testing

/// What no program should choke on: one clear sentence and the right code, in bounds.
///
/// The bounds are five seconds of processor time and a GiB of address space; the kernel enforces
/// both, so a program beyond them dies of a signal and shows another code. A debug build has to
/// keep them too.
@Suite(.serialized) struct HostileInputTests {
    private static let limits = "-v 1048576 -t 5"

    /// Runs a verb on a file of the scratch folder, and its one sentence must match.
    private func refusal(
        of file: String, in folder: Scratch
    ) throws -> BuiltProgram.Apart {
        let answer = try BuiltProgram.apart(
            "exec tributary info '\(folder.path)/\(file)'", limits: Self.limits)
        #expect(answer.output == "")
        let sentences = answer.messages.split(separator: "\n").filter { $0.contains("error: ") }
        #expect(sentences.count == 1, "\(file): \(answer.messages.prefix(400))")
        // A file of one endless line must not be quoted whole.
        #expect(answer.messages.utf8.count < 2000, "\(file)")
        return answer
    }

    @Test func `ten different mistakes are ten places and exit 65`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        try folder.write(
            "ten.yaml",
            """
            tributary: 1
            titel: A slip in a key
            sources: {report: {published: 2018-13, reliability: H}}
            regions:
              xinjiang: Xinjiang
              ningxia: {name: Ningxia, within: chin}
              xinjiang: Again
            events:
              talks: {kind: visit, from: 2019, to: 2018, likelihood: 2}
            links:
              - {link: ningxia lerns-from xinjiang}
              - {link: ningxia learns-from}
              - {link: ningxia learns-from xinjiang, evidence: reprt}

            """.utf8)
        let answer = try BuiltProgram.apart("tributary info \(folder.path)/ten.yaml")
        #expect(answer.status == 65)
        #expect(answer.output == "")
        let errors = answer.messages.split(separator: "\n")
            .compactMap { $0.firstMatch(of: /ten\.yaml:(\d+:\d+): error: .* \[([a-z-]+)\]/) }
        #expect(errors.count == 10)
        #expect(Set(errors.map { $0.1 }).count == 10)
        #expect(Set(errors.map { $0.2 }).count == 10, "ten kinds of mistakes")
    }

    @Test(
        arguments: [
            ("zero.yaml", [], "The file is empty."),
            (
                "binary.yaml", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01],
                "The file is not text: byte 4 is zero."
            ),
            (
                "picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A],
                "The file is not UTF-8: byte 0 does not"
            ),
            (
                "latin.json", Array("{\"tributary\": 1, \"title\": \"".utf8) + [0xE9, 0x22, 0x7D],
                "The file is not UTF-8: byte 27 does not"
            ),
            ("only-a-mark.yaml", [0xEF, 0xBB, 0xBF], "The file is empty."),
        ] as [(String, [UInt8], String)])
    func `what is no text gets one sentence and exit 65`(
        name: String, bytes: [UInt8], sentence: String
    ) throws {
        let folder = try Scratch()
        defer { folder.remove() }
        try folder.write(name, bytes)
        let answer = try refusal(of: name, in: folder)
        #expect(answer.status == 65)
        #expect(answer.messages.contains(": error: \(sentence)"))
    }

    /// One folder for all, for a hundred megabytes take their time to write.
    @Test func `a hundred megabytes of brackets get one sentence and exit 65`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 100_000_000)
        let first = try folder.write("brackets.yaml", brackets)
        for name in ["brackets.json", "brackets.jsonl", "brackets"] {
            try FileManager.default.linkItem(atPath: first, toPath: "\(folder.path)/\(name)")
        }
        for name in ["brackets.yaml", "brackets.json", "brackets.jsonl", "brackets"] {
            let answer = try refusal(of: name, in: folder)
            #expect(answer.status == 65, "\(name)")
            #expect(answer.messages.contains("Values stand more than 64 deep"), "\(name)")
        }
        for format in ["yaml", "json", "jsonl"] {
            let piped = try BuiltProgram.apart(
                "tributary check - --from \(format) < \(first)", limits: Self.limits)
            #expect(piped.status == 65, "\(format)")
        }
    }

    @Test func `a hundred megabytes of broken lines are given up in time`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        try folder.write("lines.jsonl", String(repeating: "}\n", count: 50_000_000).utf8)
        let answer = try BuiltProgram.apart(
            "exec tributary info \(folder.path)/lines.jsonl", limits: Self.limits)
        #expect(answer.status == 65)
        #expect(answer.messages.contains("and 981 more errors"))
        let all = try BuiltProgram.apart(
            "exec tributary info --max-errors 0 \(folder.path)/lines.jsonl", limits: Self.limits)
        #expect(all.messages.contains("lines.jsonl:1000: error: Reading stopped here, after 1000"))
    }

    /// Nine lines that stand for a thousand million values.
    @Test func `an alias bomb gets one sentence and exit 65`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        var text = "tributary: 1\na0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for level in 1...8 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        try folder.write("bomb.yaml", text.utf8)
        let answer = try refusal(of: "bomb.yaml", in: folder)
        #expect(answer.status == 65)
        #expect(answer.messages.contains("Aliases stand for more than 10 times the file itself."))
    }

    @Test func `a missing file and a folder without graphs get one sentence and exit 66`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let missing = try refusal(of: "missing.yaml", in: folder)
        #expect(missing.status == 66)
        #expect(missing.messages.contains("no such file or directory"))
        try folder.write("notes.txt", "no graph".utf8)
        let empty = try refusal(of: ".", in: folder)
        #expect(empty.status == 66)
        #expect(empty.messages.contains("holds no graph file"))
    }

    @Test func `a file that may not be read, and a folder as output, are refused`() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        try folder.write("a.yaml", "tributary: 1\n".utf8)
        let written = try BuiltProgram.apart(
            "tributary filter \(folder.path)/a.yaml --format json -o \(folder.path)")
        #expect([73, 74].contains(written.status))
        #expect(written.messages.split(separator: "\n").count == 1)
        let full = try BuiltProgram.apart("tributary formats > /dev/full")
        #expect(full.status == 74)
        #expect(full.messages.hasPrefix("error: cannot write to standard output: "))
    }
}
