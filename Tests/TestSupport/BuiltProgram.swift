import Foundation

/// The program as it was built beside the tests, run as a user runs it.
public enum BuiltProgram {
    /// What a command left behind.
    public struct Outcome: Sendable {
        /// Standard output and standard error in the order in which they were written.
        public let output: String
        /// The exit code.
        public let status: Int32
    }

    /// The folder that holds the program: the one that the running test bundle lies in.
    public static let folder: URL = {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.isExecutableFile(atPath: folder.path + "/tributary") { break }
            folder = folder.deletingLastPathComponent()
        }
        return folder
    }()

    /// Runs a line of shell at the top of the repository, with the program on the path.
    public static func shell(_ line: String) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec 2>&1\n" + line]
        process.currentDirectoryURL = Repository.root
        process.environment = surroundings
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: bytes, as: UTF8.self), status: process.terminationStatus)
    }

    static var surroundings: [String: String] {
        let inherited = ProcessInfo.processInfo.environment
        var surroundings = [
            "PATH": folder.path + ":" + (inherited["PATH"] ?? "/usr/bin:/bin"),
            "HOME": inherited["HOME"] ?? "/", "LC_ALL": "C.UTF-8", "TERM": "dumb",
        ]
        // Where coverage is measured, what the program runs counts as what the tests run.
        surroundings["LLVM_PROFILE_FILE"] = inherited["LLVM_PROFILE_FILE"]
        return surroundings
    }
}
