import Foundation
import TestSupport
import Testing

/// Files that gzip packed, as whoever uses the program meets them.
///
/// Oracle: the same file unpacked, and GNU gzip.
@Suite struct PackedFileTests {
    private func run(_ line: String) throws -> BuiltProgram.Apart {
        let folder = try Scratch()
        defer { folder.remove() }
        return try BuiltProgram.apart("P=$PWD\ncd \(folder.path)\n" + line)
    }

    @Test(arguments: [
        "cp $P/graphs/pilot-cascade.yaml a.yaml; gzip -n a.yaml; tributary list links a.yaml.gz",
        "gzip -c $P/graphs/pilot-cascade.yaml | tributary list links -",
        "mkdir d; gzip -c $P/graphs/pilot-cascade.yaml > d/a.yaml.gz; tributary list links d",
    ])
    func `a packed graph answers as the same graph unpacked`(line: String) throws {
        let plain = try run("tributary list links $P/graphs/pilot-cascade.yaml -f csv")
        let packed = try run(line + " -f csv")
        #expect(packed.status == 0 && packed.messages.isEmpty, "\(packed)")
        #expect(packed.output == plain.output && plain.output.count > 1000)
    }

    /// Large enough to be seen where it lies when it is packed.
    @Test func `a large packed table is read whole`() throws {
        let answer = try run(
            "(echo source,target; seq 1 400000 | sed 's/.*/&x,n&/') | gzip > t.csv.gz\n"
                + "tributary info t.csv.gz -f jsonl")
        #expect(answer.status == 0 && answer.output.contains("\"links\": 400000,"), "\(answer)")
    }

    @Test func `a damaged file is refused by its name, and no half of it is read`() throws {
        let answer = try run(
            "gzip -c $P/graphs/pilot-cascade.yaml | head -c 400 > a.yaml.gz\n"
                + "tributary info a.yaml.gz")
        #expect(answer.status == 65 && answer.output.isEmpty)
        #expect(
            answer.messages.hasPrefix(
                "a.yaml.gz: error: This is a file that gzip packed, and its end is missing."),
            "\(answer)")
    }

    /// 100 MB of zeros in 100 kB.
    @Test func `a file that grows beyond measure is a limit, before it takes the memory`() throws {
        let answer = try BuiltProgram.apart(
            "head -c 100000000 /dev/zero | gzip -9 | tributary info - --from csv",
            limits: "-v 1500000")
        #expect(answer.status == 75, "\(answer)")
        #expect(
            answer.messages.hasPrefix(
                "error: standard input is packed, and is larger than 64 MiB when it is unpacked"),
            "\(answer)")
    }

    @Test(arguments: [
        "rank $P/graphs/pilot-cascade.yaml -o r.csv.gz",
        "rank $P/graphs/pilot-cascade.yaml -f csv --force -o r.gz",
        "convert $P/graphs/pilot-cascade.yaml -o r.csv.GZ",
        "schema -o schema.json.gz", "map $P/Guides/tables/visits.csv -o m.yaml.gz",
    ])
    func `nothing is written plain under the name of a packed file`(line: String) throws {
        let answer = try run("tributary \(line); echo $?; ls")
        #expect(answer.output == "64\n")
        #expect(answer.messages.contains("is named as a packed file, and none is written"))
    }
}
