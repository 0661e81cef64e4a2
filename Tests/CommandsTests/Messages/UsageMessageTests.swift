import Testing

@testable import Commands

/// What argument parsing says of a mistake, put right where it misses the point.
///
/// Oracle: the arguments, by eye.
@Suite struct UsageMessageTests {
    private func text(_ message: String, _ arguments: String...) -> String {
        UsageMessage(message, about: arguments).text
    }

    @Test func `a negative number is no missing value`() {
        let missing = "Missing value for '-k <n>'"
        #expect(text(missing, "paths", "a", "b", "-k", "-1") == "-k -1: the number is negative")
        #expect(text(missing, "paths", "-k", "--any-order") == missing)
        #expect(text(missing, "paths", "-k", "-x") == missing)
        #expect(text(missing, "paths", "-k") == missing)
        // The number belongs to another option.
        #expect(text(missing, "rank", "--alpha", "-1", "-k") == missing)
    }

    @Test func `a suggestion that has nothing in common is left out`() {
        let near = "Unknown option '--levle'. Did you mean '--level'?"
        #expect(text(near, "paths") == near)
        let far = "Unknown option '--orbit'. Did you mean '--timings'?"
        #expect(text(far, "paths") == "Unknown option '--orbit'")
        #expect(text("Unknown option '--orbit'", "paths") == "Unknown option '--orbit'")
    }

    @Test func `everything else stays as it is`() {
        let message = "Missing expected argument '<graph>'"
        #expect(text(message, "-1") == message)
    }
}
