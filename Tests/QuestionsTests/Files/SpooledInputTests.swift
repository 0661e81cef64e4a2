import ModelFormats
import Testing

@testable import Questions

/// Files without a name.
///
/// Oracle: the bytes that were put in.
@Suite struct SpooledInputTests {
    @Test func `what was put in comes out, in its order`() throws {
        // What cannot be copied cannot be asked for by the macro.
        guard var spool = SpooledInput() else {
            Issue.record("no file could be made")
            return
        }
        let parts: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 100_000)]
        for part in parts {
            let done = spool.append(part)
            #expect(done)
        }
        let (count, mapped) = (spool.count, spool.mapped())
        #expect(count == 100_003)
        let file = InputFile(name: "-", mapped: try #require(mapped))
        #expect(file.bytes == parts.flatMap { $0 })
    }
}
