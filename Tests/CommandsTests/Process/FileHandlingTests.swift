import Foundation
import TestSupport
import Testing

@testable import Commands

/// What the program does with the files of a system: each is read once, none is waited for, and
/// what is replaced keeps what its owner set.
@Suite struct FileHandlingTests {
    private static let graph =
        "tributary: 1\\nregions: {a: Arden, b: Birk}\\nlinks: [{link: a advises b}]\\n"

    /// What a line of shell in a folder of its own leaves behind, `$G` being a graph of one link.
    private func run(_ line: String) throws -> (output: String, messages: String, status: Int32) {
        let folder = try Scratch()
        defer { folder.remove() }
        let answer = try BuiltProgram.apart("cd \(folder.path)\nG='\(Self.graph)'\n\(line)")
        return (answer.output, answer.messages, answer.status)
    }

    @Test(arguments: [
        ("ln -s one.yaml d/two.yaml", "'d/two.yaml' is the same file as 'd/one.yaml'"),
        ("ln d/one.yaml d/two.yaml", "'d/two.yaml' is the same file as 'd/one.yaml'"),
        ("ln -s . d/again", "'d/again' is a link to a folder that is read already"),
        ("mkdir d/e; ln -s .. d/e/up", "'d/e/up' is a link to a folder that is read already"),
        ("mkdir d/z; mv d/one.yaml d/z; ln -s z d/a", "'d/a' is a link to a folder that is read"),
        ("mkfifo d/queue.yaml", "'d/queue.yaml' is a pipe; it is passed over"),
        ("ln -s nowhere.yaml d/gone.yaml", "'d/gone.yaml' is a link to nothing"),
        ("mkdir e f; ln -s ../e d/e; ln -s ../f e/f; ln -s ../d f/d", "is a link to a folder"),
    ])
    func `a folder gives each file once, and is never waited for`(
        line: String, message: String
    ) throws {
        let answer = try run(
            "mkdir d; printf \"$G\" > d/one.yaml; \(line)\n"
                + "timeout 20 tributary info d -f jsonl")
        #expect(answer.status == 0)
        #expect(answer.output.contains("\"links\": 1,"), "\(answer)")
        #expect(answer.messages.contains(message), "\(answer)")
    }

    @Test func `a folder that is linked to from elsewhere is read`() throws {
        let answer = try run(
            "mkdir d e; printf \"$G\" > e/one.yaml; ln -s ../e d/e; tributary info d -f jsonl")
        #expect(answer.output.contains("\"links\": 1,") && answer.messages.isEmpty)
    }

    /// Whoever put an answer there should see that it was taken for links.
    @Test func `a table that is read for its header alone is named`() throws {
        let table = "printf 'source,target\\na,b\\n' > d/ties12.csv"
        let alone = try run("mkdir d; \(table); tributary info d -f jsonl")
        #expect(alone.output.contains("\"links\": 1,"), "\(alone)")
        #expect(
            alone.messages == "read as a table of links, by the header: 'd/ties12.csv'\n",
            "\(alone)")
        let beside = try run(
            "mkdir d; \(table); printf \"$G\" > d/one.yaml; tributary info d -f jsonl")
        #expect(beside.output.contains("\"links\": 1,"), "\(beside)")
        #expect(beside.messages.contains("'d/ties12.csv' is a table and is not read by its name"))
    }

    @Test(arguments: [
        "one.yaml one.yaml", "one.yaml ./one.yaml", "one.yaml link.yaml", ". one.yaml",
    ])
    func `a file that is named twice is read once, and that is said`(files: String) throws {
        let answer = try run(
            "printf \"$G\" > one.yaml; ln -s one.yaml link.yaml; tributary info \(files) -f jsonl")
        #expect(answer.output.contains("\"links\": 1,"), "\(answer)")
        #expect(answer.messages.contains("it is passed over"), "\(answer)")
    }

    @Test func `two files of the same content are two files`() throws {
        let answer = try run(
            "printf 'source,target\\na,b\\n' > one.csv; cp one.csv two.csv; "
                + "tributary info one.csv two.csv -f jsonl")
        #expect(answer.output.contains("\"links\": 2,") && answer.messages.isEmpty, "\(answer)")
    }

    @Test(arguments: ["664", "660", "666", "777", "640", "600"])
    func `a file that is replaced keeps its mode`(mode: String) throws {
        let answer = try run(
            "umask 077; printf \"$G\" > in.yaml; echo old > out.yaml; chmod \(mode) out.yaml\n"
                + "tributary convert in.yaml -o out.yaml && stat -c %a out.yaml && head -1 out.yaml"
        )
        #expect(answer.output == "\(mode)\ntributary: 1\n", "\(answer)")
    }

    @Test func `a new file has the mode that the system gives to new files`() throws {
        let answer = try run(
            "umask 027; printf \"$G\" > in.yaml; tributary convert in.yaml -o out.yaml; "
                + "stat -c %a out.yaml")
        #expect(answer.output == "640\n")
    }

    @Test func `what is write-protected is replaced by force alone`() throws {
        let answer = try run(
            "printf \"$G\" > in.yaml; echo dear > out.yaml; chmod 444 out.yaml\n"
                + "tributary convert in.yaml -o out.yaml; echo $? $(cat out.yaml)\n"
                + "tributary list links in.yaml -o out.yaml; echo $? $(cat out.yaml)\n"
                + "tributary convert in.yaml -o out.yaml --force; stat -c %a out.yaml; "
                + "head -1 out.yaml")
        #expect(answer.output == "73 dear\n73 dear\n444\ntributary: 1\n", "\(answer)")
        #expect(answer.messages.contains("'out.yaml' is write-protected"))
    }

    @Test(arguments: ["here.yaml", "$PWD/here.yaml", "e/here.yaml"])
    func `a link stays a link whether or not it leads somewhere`(target: String) throws {
        let answer = try run(
            "mkdir e; printf \"$G\" > in.yaml; ln -s \(target) link.yaml\n"
                + "for i in 1 2; do tributary convert in.yaml -o link.yaml; done\n"
                + "test -L link.yaml && head -1 \(target); ls -A . e | grep -c partial")
        #expect(answer.output == "tributary: 1\n0\n", "\(answer)")
    }

    @Test(arguments: [#"Z\374rich"#, #"\377"#, #"a\303"#, "Zürich", "plain"])
    func `a file is read whatever bytes its name has`(name: String) throws {
        let answer = try run(
            "N=$(printf '\(name)'); printf 'source,target\\na,b\\n' > \"$N.csv\"\n"
                + "tributary info \"$N.csv\" -f jsonl; mkdir d; printf \"$G\" > \"d/$N.yaml\"\n"
                + "tributary info d -f jsonl; tributary convert \"$N.csv\" -o \"$N-2.yaml\"\n"
                + "head -1 \"$N-2.yaml\"")
        #expect(answer.output.components(separatedBy: "\"links\": 1,").count == 3, "\(answer)")
        #expect(answer.output.hasSuffix("tributary: 1\n") && answer.messages.isEmpty, "\(answer)")
    }

    @Test func `a name that is no UTF-8 is shown with its bytes`() throws {
        let answer = try run("tributary info \"$(printf 'Z\\374.csv')\"")
        #expect(answer.messages.contains(#"cannot read 'Z\xFC.csv'"#), "\(answer)")
    }

    @Test func `comments are spoken of where they are overwritten, once`() throws {
        let lines = "printf \"$G# a remark\\n\" > in.yaml\n"
        for quiet in [
            "tributary filter in.yaml -f yaml", "tributary filter in.yaml -o out.yaml",
            "tributary convert in.yaml | tributary filter - -f yaml -o out.yaml",
        ] {
            #expect(try run(lines + quiet).messages == "", "\(quiet)")
        }
        for format in ["", "-f json", "-f jsonl"] {
            let loud = try run(lines + "tributary filter in.yaml \(format) -o ./in.yaml --force")
            #expect(loud.messages.contains("warning: the comments in 'in.yaml' are not kept\n"))
            #expect(loud.messages.components(separatedBy: "comments").count == 2)
        }
    }

    @Test func `two graphs in one pipe cite for themselves`() throws {
        let answer = try run(
            """
            for n in 1 2; do
              printf "tributary: 1\\ntitle: T$n\\ncite: s$n\\nsources: {s$n: S}\\n" > $n.yaml
              printf "regions: {a$n: A, b$n: B}\\nlinks: [{link: a$n advises b$n}]\\n" >> $n.yaml
            done
            (tributary filter 1.yaml; tributary filter 2.yaml) | tributary list links - -f jsonl
            """)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count == 2 && answer.messages == "", "\(answer)")
        #expect(lines.first?.contains("[\"s1\"]") == true, "\(answer)")
        #expect(lines.last?.contains("[\"s2\"]") == true, "\(answer)")
    }

    // MARK: - Faults

    @Test func `a table that is cut short while it is read ends with a sentence`() throws {
        let answer = try run(
            """
            (echo source,target; seq 300000 | awk '{print "n" $1 ",n" $1 + 1}') > whole.csv
            for i in 1 2 3; do
              cp whole.csv t.csv
              (sleep 0.0$((i * 3)); truncate -s 8192 t.csv) &
              tributary rank t.csv --limit 1 > /dev/null 2> err
              case $? in 0|65) ;; *) echo "exit $?"; cat err ;; esac
              wait
            done
            """)
        #expect(answer.output.isEmpty, "\(answer)")
    }

    @Test func `a pipe is opened once, and its writer never waits for another reader`() throws {
        let answer = try run(
            """
            mkfifo p.csv
            for i in 1 2 3 4; do
              printf 'source,target\\na,b\\n' > p.csv &
              timeout 10 tributary info p.csv -f jsonl > /dev/null || echo "exit $?"
              wait
            done
            """)
        #expect(answer.output.isEmpty && answer.messages.isEmpty, "\(answer)")
    }

    @Test func `a file that grows beyond its bound is no signal, and leaves nothing behind`() throws
    {
        let answer = try run(
            """
            (echo source,target; seq 200000 | awk '{print "n" $1 ",n" $1 + 1}') > t.csv
            # What counts the lines that tests run writes a file too, which is no part of the test.
            export LLVM_PROFILE_FILE=/dev/null
            (ulimit -f 100; tributary convert t.csv -o out.yaml); echo $?; ls | grep -c out
            """)
        #expect(answer.output == "74\n0\n", "\(answer)")
        #expect(answer.messages.contains("cannot write 'out.yaml': file too large"))
    }

    @Test func `a neighbour that was left behind is not in the way`() throws {
        let answer = try run(
            """
            printf "$G" > in.yaml
            sh -c 'echo stale > out.yaml.$$.partial; exec tributary convert in.yaml -o out.yaml'
            head -1 out.yaml; cat out.yaml.*.partial
            """)
        #expect(answer.output == "tributary: 1\nstale\n", "\(answer)")
    }

    @Test func `what the shell appends to is not replaced by the name of its stream`() throws {
        let answer = try run(
            """
            printf "$G" > in.yaml; echo before > log
            tributary info in.yaml -f csv -o /dev/stdout >> log
            tributary info in.yaml -f csv -o /dev/fd/3 3>> log
            head -1 log; grep -c entities log
            """)
        #expect(answer.output == "before\n2\n", "\(answer)")
    }

    @Test func `what standard input comes from is not replaced unasked`() throws {
        let answer = try run(
            """
            printf "$G" > in.yaml
            tributary convert - -f json -o in.yaml < in.yaml; echo $?
            head -1 in.yaml
            tributary convert - -f json -o in.yaml --force < in.yaml; head -c 1 in.yaml
            """)
        #expect(answer.output == "73\ntributary: 1\n{", "\(answer)")
        #expect(answer.messages.contains("'in.yaml' is what standard input comes from"))
    }

    @Test func `few descriptors are a limit, and no mistake of the program`() throws {
        let answer = try run(
            "printf \"$G\" > in.yaml; (ulimit -n 7; tributary render in.yaml -o p.svg); echo $?")
        #expect(["0\n", "75\n"].contains(answer.output), "\(answer)")
    }

    @Test func `an interrupt is ignored where whoever started the program ignores it`() throws {
        let answer = try run(
            """
            (echo source,target; seq 60000 | awk '{print "n" $1 ",n" $1 + 1}') > t.csv
            (trap '' INT; tributary rank t.csv --by betweenness --deadline 3 & P=$!
             sleep 1; kill -INT $P; wait $P; echo $?)
            """)
        #expect(answer.output == "75\n", "\(answer)")
    }
}
