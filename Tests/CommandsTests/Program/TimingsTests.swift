import ModelFormats
import TestSupport
import Testing

@testable import Commands

/// What `--timings` and `--threads` promise.
@Suite struct TimingsTests {
    private let pilot = "graphs/pilot-cascade.yaml"

    @Test func `timings are one line of JSON whose parts make up the total`() throws {
        let result = World().run("rank \(pilot) --timings")
        let lines = result.messages.split(separator: "\n").filter { $0.hasPrefix("{\"timings\"") }
        try #require(lines.count == 1)
        for key in ["reading", "freezing", "computing", "writing", "total"] {
            #expect(lines[0].contains("\"\(key)\":"))
        }
        #expect(lines[0].hasSuffix("}") && lines[0].contains("},\"peak_mb\":"))
    }

    @Test func `without timings nothing is said of them`() {
        #expect(!World().run("rank \(pilot)").messages.contains("timings"))
    }

    @Test func `time counts for the part that was begun last`() throws {
        let clock = Clock()
        var context = CommandContext(
            open: { path, _ in InputFile(name: path, bytes: []) }, write: { _ in }, warn: { _ in })
        context.nanoseconds = { clock.next() }
        // Readings of the clock, one a call: 1 start, 2 and 5 outer, 3 and 4 inner, 6 the end.
        context.stopwatch.start(context)
        context.stopwatch.measure(.reading, context) {
            context.stopwatch.measure(.writing, context) {}
        }
        let spent = context.stopwatch.spent(context)
        #expect(spent == [.computing: 2, .reading: 2, .writing: 1])
    }

    @Test(arguments: ["0", "257", "-1"])
    func `a number of threads that cannot be is refused`(threads: String) {
        let result = World().run("rank \(pilot) --threads=\(threads)")
        #expect(result.status == .usage && result.messages.contains("from 1 to 256"))
    }

    @Test func `any number of threads gives the same bytes`() {
        let answers = Set(
            [1, 2, 3, 256].map { World().run("rank \(pilot) --threads \($0)").output })
        #expect(answers.count == 1)
    }
}

/// A clock that goes on by one each time it is read.
private final class Clock: Sendable {
    nonisolated(unsafe) private var now = 0

    func next() -> Int {
        now += 1
        return now
    }
}
