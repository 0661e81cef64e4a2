import TestSupport
import Testing

@testable import Commands

/// Work beyond its bounds ends with one sentence and exit code 75, and leaves no file behind.
@Suite struct LimitsTests {
    /// What lines of shell in a folder of their own leave behind; `star.csv` and `path.csv` have so
    /// many links that what takes their square never ends.
    private func run(_ lines: String) throws -> (output: String, messages: String, status: Int32) {
        let folder = try Scratch()
        defer { folder.remove() }
        let answer = try BuiltProgram.apart(
            """
            cd \(folder.path)
            (echo source,target; seq 60000 | sed 's/.*/hub,n&/') > star.csv
            (echo source,target; seq 60000 | awk '{print "n" $1 ",n" $1 + 1}') > path.csv
            \(lines)
            """)
        return (answer.output, answer.messages, answer.status)
    }

    @Test func `a deadline ends what takes longer, with what to ask instead`() throws {
        let answer = try run("tributary rank path.csv --by betweenness --deadline 1")
        #expect(answer.status == 75 && answer.output.isEmpty)
        #expect(answer.messages.hasPrefix("error: stopped after 1 second, as --deadline asks\n"))
        #expect(answer.messages.contains("  hint: --sample estimates what looks"))
    }

    @Test func `the sentence is a record where messages are`() throws {
        let answer = try run(
            "tributary measure path.csv --deadline 1 --messages json -o out.json; "
                + "echo $?; ls | grep -c out")
        #expect(answer.output == "75\n0\n")
        #expect(answer.messages.contains(#""code": "limit", "message": "stopped after 1 second"#))
    }

    @Test func `memory beyond a bound ends the work`() throws {
        let answer = try run(
            "(echo source,target; seq 1000000 | awk '{print \"n\" $1 \",m\" $1}') > wide.csv\n"
                + "tributary groups wide.csv --memory 64M")
        #expect(answer.status == 75, "\(answer)")
        #expect(answer.messages.contains("the work needs more memory than 64 MiB"))
    }

    @Test func `work within its bounds is not spoken of`() throws {
        let answer = try run(
            "tributary rank star.csv --by constraint --limit 1 --deadline 600 --memory 8G -f csv")
        #expect(answer.status == 0 && answer.messages.isEmpty)
    }

    @Test(arguments: ["--deadline 0", "--deadline 86401", "--memory 2", "--memory much"])
    func `bounds that make no sense are refused`(option: String) throws {
        #expect(try run("tributary rank star.csv \(option)").status == 64)
    }
}
