import DiagramFixtures
import Exhibits
import Foundation
import TestSupport
import Testing

@testable import GraphvizRenderer

/// What a worker may see and use of the machine.
@Suite struct WorkerSurroundingsTests {
    @Test func `the environment of a worker is only what it needs`() throws {
        let bytes = try Workshop().renderer(script: "exec env").drawRaw("digraph {}")
        let names = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .compactMap { $0.split(separator: "=").first.map(String.init) }
        // The shell that stands in for the worker adds three of its own.
        let allowed = Set([
            "SERVER_NAME", "SWIFT_BACKTRACE", "LC_ALL", "PATH", "HOME", "TMPDIR",
            "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "FONTCONFIG_FILE",
            "FONTCONFIG_PATH", "GVBINDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
            "TRIBUTARY_LIBGVC", "PWD", "SHLVL", "_",
        ])
        #expect(Set(names).subtracting(allowed) == [])
        #expect(names.contains("SERVER_NAME"))
    }

    @Test(arguments: [
        "a [image=\"/etc/hostname\"]", "imagepath=\"/etc\"; a", "a [shapefile=\"/etc/hostname\"]",
        "fontpath=\"/tmp\"; a", "stylesheet=\"http://example.org\"; a", "_background=\"c 1 a\"; a",
    ])
    func `a drawing that asks for files is refused`(statement: String) throws {
        #expect(
            throws: RenderError.refused("the drawing asks for files, which are never read")
        ) {
            try Workshop.renderer.drawRaw("digraph { \(statement) }", as: .png)
        }
    }

    @Test func `no label embeds a file of the reader's machine`() throws {
        let workshop = try Workshop()
        let secret = try Workshop.renderer.drawRaw("digraph { bgcolor=red; a }", as: .png)
        let path = try workshop.write(secret, to: "secret.png")
        let drawn = ["secret.png", "nothing.png"].map { name in
            let image = path.replacing("secret.png", with: name)
            let label =
                "<<TABLE><TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"90\" HEIGHT=\"90\">"
                + "<IMG SRC=\"\(image)\"/></TD></TR></TABLE>>"
            return try? Workshop.renderer.drawRaw("digraph { a [label=\(label)] }", as: .png)
        }
        #expect(drawn[0] == drawn[1])
    }

    #if os(Linux)
        @Test func `memory, processor time and core files of a worker are limited`() throws {
            let workshop = try Workshop()
            var renderer = try workshop.renderer(
                script: """
                    watch() {
                        while ! grep -q 2147483648 "$FOLDER/seen"; do
                            cat /proc/$$/limits > "$FOLDER/seen" || return
                            sleep 0.02
                        done
                        mv "$FOLDER/seen" "$FOLDER/limits"
                    }
                    touch "$FOLDER/seen"
                    watch </dev/null >&- 2>&- &
                    exec "$PROGRAM" "$@"
                    """)
            renderer.deadline = 3
            _ = try? renderer.drawRaw(WorkerTests.endless)
            let limits = try workshop.text(of: "limits").split(separator: "\n")
            // Two gigabytes; one second more than the deadline; none.
            let expected = [
                ("Max address space", "2147483648"), ("Max cpu time", "4"),
                ("Max core file size", "0"),
            ]
            for (name, soft) in expected {
                let line = try #require(limits.first { $0.hasPrefix(name) })
                #expect(line.dropFirst(name.count).split(separator: " ").first ?? "" == soft)
            }
        }
    #endif

    @Test func `a request that is none is answered with the code of usage`() {
        #expect(GraphvizWorker.run(["tributary"]) == nil)
        #expect(GraphvizWorker.run(["tributary", "paths"]) == nil)
        #expect(GraphvizWorker.run(["tributary", "--render-worker"]) == 5)
        let unknown = ["tributary", "--render-worker", "dot", "gif", "0", "0", "1"]
        #expect(GraphvizWorker.run(unknown) == 5)
    }
}
