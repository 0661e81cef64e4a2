import Foundation
import Testing

/// A text under review in the tree, which a test compares with what the program writes.
public struct Golden {
    private let url: URL

    /// Names a file in the folder `Golden` beside the test.
    public init(_ name: String, file: StaticString = #filePath) {
        url = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
            .appendingPathComponent("Golden").appendingPathComponent(name)
    }

    /// Compares; with `UPDATE_GOLDEN=1` the file is rewritten and the test still fails, so that
    /// a green run is never one that wrote its own answer.
    public func expect(
        _ actual: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try actual.write(to: url, atomically: true, encoding: .utf8)
            Issue.record("rewrote \(url.lastPathComponent)", sourceLocation: sourceLocation)
            return
        }
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        #expect(actual == expected, sourceLocation: sourceLocation)
    }
}
