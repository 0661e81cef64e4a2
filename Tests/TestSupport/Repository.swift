import Foundation

/// The files of the repository, for tests that lean on them.
public enum Repository {
    /// The folder that holds `Package.swift`.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The place of a file, named from the root.
    public static func file(_ path: String) -> URL { root.appending(path: path) }

    /// The bytes of a file, named from the root.
    public static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: file(path)))
    }

    /// The text of a file, named from the root.
    public static func text(_ path: String) throws -> String {
        try String(contentsOf: file(path), encoding: .utf8)
    }
}
