import DiagramFixtures
import Exhibits
import Foundation
import TestSupport
import Testing

@testable import GraphvizRenderer

/// The worker keeps every mishap of a layout away from its caller.
@Suite struct WorkerTests {
    /// More layers and links than `dot` can order in a second.
    static let endless: String = {
        var text = "digraph endless {\n"
        for from in 0..<400 {
            for step in 1...20 { text += "n\(from) -> n\((from * 7 + step * step * 13) % 400);\n" }
        }
        return text + "}\n"
    }()

    @Test func `a layout that takes too long is stopped, and its process is gone`() throws {
        let workshop = try Workshop()
        var renderer = try workshop.renderer(
            script: "echo $$ > \"$FOLDER/pid\"\nexec \"$PROGRAM\" \"$@\"")
        renderer.deadline = 1
        let expected = RenderError.deadline(seconds: 1, cards: 0, links: 0, engine: .dot)
        #expect(throws: expected) { try renderer.drawRaw(Self.endless) }
        let pid = try workshop.text(of: "pid").trimmingCharacters(in: .whitespacesAndNewlines)
        // A zombie would still answer.
        #expect(try BuiltProgram.shell("kill -0 \(pid)").status != 0)
    }

    @Test func `a worker that closes its streams and stays is stopped too`() throws {
        var renderer = try Workshop().renderer(script: "exec >&- 2>&-\nexec sleep 60")
        renderer.deadline = 1
        #expect(throws: RenderError.deadline(seconds: 1, cards: 0, links: 0, engine: .dot)) {
            try renderer.drawRaw("digraph {}")
        }
    }

    /// Each of these ends Graphviz 2.42.2 with a signal; a version that survives may draw it.
    @Test(arguments: [
        "digraph { a -> b [weight=100000000000]; }",
        "digraph { a -> b [minlen=100000000]; }",
        "digraph { a [peripheries=100000000]; }",
        "digraph { _background=\"p 999999999 1 1\"; a; }",
        """
        digraph { graph [splines=ortho rankdir=LR]; node [shape=record];
        a [label="<1>|<2>"]; b [label="<1>|<2>"]; a:1 -> b:2; a:2 -> b:1; a -> a; }
        """,
    ])
    func `what crashes Graphviz does not crash the caller`(dot: String) throws {
        var renderer = Workshop.renderer
        renderer.deadline = 20
        do throws(RenderError) {
            #expect(try !renderer.drawRaw(dot).isEmpty)
        } catch {
            switch error {
            case .crashed(engine: .dot), .tooLarge, .refused, .deadline: break
            default: Issue.record("\(error)")
            }
        }
    }

    @Test func `a worker that dies by a signal is a crash, after a second try`() throws {
        let workshop = try Workshop()
        let renderer = try workshop.renderer(
            script: "echo try >> \"$FOLDER/tries\"\nkill -SEGV $$")
        #expect(throws: RenderError.crashed(engine: .dot)) {
            try renderer.render(Diagram(title: "T"), as: .svg)
        }
        #expect(try workshop.text(of: "tries") == "try\ntry\n")
    }

    @Test func `a crash is mended by simpler lines, and the reader is told`() throws {
        let workshop = try Workshop()
        let renderer = try workshop.renderer(
            script: """
                test -e "$FOLDER/tried" && exec "$PROGRAM" "$@"
                touch "$FOLDER/tried"
                kill -SEGV $$
                """)
        let diagram = Diagram(title: "T", cards: [DiagramCard(id: "a", style: .plain, name: "A")])
        let picture = try renderer.render(diagram, as: .svg)
        #expect(picture.warnings.contains { $0.problem.contains("crashed once") })
    }

    @Test func `a mistake in the text is refused in the words of Graphviz`() throws {
        do throws(RenderError) {
            _ = try Workshop.renderer.drawRaw("digraph { a -> ~ }")
            Issue.record("drawn")
        } catch {
            guard case .refused(let words) = error else { throw error }
            #expect(words.contains("syntax error"))
        }
    }

    @Test func `without Graphviz the error says what to install`() throws {
        let renderer = try Workshop().renderer(
            script: "export TRIBUTARY_LIBGVC=libmissing.so.6\nexec \"$PROGRAM\" \"$@\"")
        #expect(throws: RenderError.graphvizAbsent) {
            try renderer.render(RealCase.diagram, as: .svg)
        }
        #expect(RenderError.graphvizAbsent.sentence.contains("libgvc6"))
    }

    @Test(arguments: ["/nonexistent/program", "/etc/hostname"])
    func `a worker that cannot be started is said so`(executable: String) throws {
        do throws(RenderError) {
            _ = try GraphvizRenderer(.program(executable)).drawRaw("digraph {}")
            Issue.record("drawn")
        } catch {
            guard case .workerUnavailable = error else { throw error }
        }
    }

    @Test func `a flood of output is stopped, and a flood of messages is cut`() throws {
        let flood = try Workshop().renderer(script: "exec yes")
        #expect(throws: RenderError.tooLarge(cards: 0, links: 0)) {
            try flood.drawRaw("digraph {}")
        }
        let chatter = try Workshop().renderer(
            script: "yes warning | head -c 20000000 >&2\nexec \"$PROGRAM\" \"$@\"")
        #expect(try !chatter.drawRaw("digraph { a }").isEmpty)
    }

    /// Bytes go in while bytes come out: neither side waits for the other for ever.
    @Test func `twenty million bytes in and out do not block`() throws {
        let echo = try Workshop().renderer(script: "exec cat")
        let text = String(repeating: "digraph { a } // 0123456789012\n", count: 650_000)
        let back = try echo.drawRaw(text)
        #expect(back.count == text.utf8.count)
        let deaf = try Workshop().renderer(script: "echo drawn")
        #expect(try deaf.drawRaw(text) == Array("drawn\n".utf8))
    }

    @Test func `a large input is read and refused by the real worker`() throws {
        let text = "digraph { " + String(repeating: "/* 0123456789 */\n", count: 1_200_000) + "~"
        #expect(throws: RenderError.self) { try Workshop.renderer.drawRaw(text) }
    }
}
