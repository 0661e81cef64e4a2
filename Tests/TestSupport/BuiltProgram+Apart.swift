import Foundation

extension BuiltProgram {
    /// What a command left behind, the streams apart.
    public struct Apart: Sendable {
        /// Standard output.
        public let output: String
        /// Standard error.
        public let messages: String
        /// The exit code.
        public let status: Int32
    }

    /// Runs a line of shell at the top of the repository, and keeps the two streams apart.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - environment: Variables beside those that every test has.
    ///   - limits: What `ulimit` allows, such as `-t 5` for five seconds of processor time. The
    ///     kernel enforces it, so that no clock of a busy machine decides.
    /// - Returns: What the line left behind.
    /// - Throws: What the system says where nothing can be started or kept.
    public static func apart(
        _ line: String, environment: [String: String] = [:], limits: String? = nil
    ) throws -> Apart {
        let folder = try Scratch()
        defer { folder.remove() }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let bound = limits.map { "ulimit \($0)\n" } ?? ""
        process.arguments = [
            "-c", "exec >\(folder.path)/output 2>\(folder.path)/messages\n" + bound + line,
        ]
        process.currentDirectoryURL = Repository.root
        process.environment = surroundings.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Apart(
            output: try folder.text("output"), messages: try folder.text("messages"),
            status: process.terminationStatus)
    }
}

/// A folder of a test's own, that goes when the test does.
public struct Scratch {
    /// Where it lies.
    public let path: String

    /// Makes an empty folder.
    public init() throws {
        path = NSTemporaryDirectory() + "tributary-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a file and gives its path.
    @discardableResult
    public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let place = path + "/" + name
        try Data(Array(bytes)).write(to: URL(filePath: place))
        return place
    }

    /// The text of a file, with what is no UTF-8 replaced.
    public func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    /// The bytes of a file.
    public func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
    }

    /// The names of what lies in it, in order.
    public func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// Removes it with all that lies in it.
    public func remove() { try? FileManager.default.removeItem(atPath: path) }
}
