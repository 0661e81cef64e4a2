import Foundation

/// A terminal that nobody sits at: what a process writes to it can be read, what it reads typed.
public struct PretendedTerminal {
    /// The end that a process takes for its terminal.
    public let inner: FileHandle
    private let outer: Int32

    /// Opens one, or nothing where the system has none left.
    public init?() {
        outer = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        guard outer >= 0, let name = Self.innerName(of: outer) else { return nil }
        let descriptor = open(name, O_RDWR | O_NOCTTY)
        guard descriptor >= 0 else { return nil }
        inner = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    #if canImport(Darwin)
        private static func innerName(of outer: Int32) -> String? {
            guard grantpt(outer) == 0, unlockpt(outer) == 0, let name = ptsname(outer) else {
                return nil
            }
            return String(cString: name)
        }
    #else
        /// Swift does not see `ptsname` here; these are the calls behind it, of `ioctl_tty(2)`.
        private static func innerName(of outer: Int32) -> String? {
            let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
            var zero: Int32 = 0
            var position: UInt32 = 0
            guard ioctl(outer, unlock, &zero) == 0, ioctl(outer, number, &position) == 0 else {
                return nil
            }
            return "/dev/pts/\(position)"
        }
    #endif

    /// All that was written so far; call it when the processes have ended.
    public func screen() -> String {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        // Without this an empty terminal would be waited for.
        _ = fcntl(outer, F_SETFL, O_NONBLOCK)
        let count = read(outer, &bytes, bytes.count)
        close(outer)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}

extension BuiltProgram {
    /// The program itself on its way, for tests that watch it or interrupt it.
    public static func started(
        _ arguments: [String], input: Any? = nil, output: Any? = nil, messages: Any? = nil,
        environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = folder.appending(path: "tributary")
        process.arguments = arguments
        process.currentDirectoryURL = Repository.root
        process.environment = surroundings.merging(environment) { $1 }
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = messages ?? FileHandle.nullDevice
        try process.run()
        return process
    }
}
