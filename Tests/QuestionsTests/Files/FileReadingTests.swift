import Foundation
import Questions
import TestSupport
import Testing

/// Bytes of files, and what the system knows of a path.
///
/// Oracle: what was written.
@Suite struct FileReadingTests {
    private func inFolder<Result>(_ body: (Scratch) throws -> Result) throws -> Result {
        let folder = try Scratch()
        defer { folder.remove() }
        return try body(folder)
    }

    /// More than any block that is read at once.
    @Test(arguments: [0, 1, 70_000])
    func `a file is read whole, or as much of its start as is wanted`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        try inFolder { folder in
            let path = try folder.write("a", bytes)
            #expect(try FileReading.input(path, mayMap: true).bytes == bytes)
            #expect(try FileReading.start(of: path, 3) == Array(bytes.prefix(3)))
        }
    }

    @Test func `what cannot be read says why`() throws {
        let gone = mistake { _ = try FileReading.input("/nowhere/a", mayMap: true) }
        #expect(gone?.code == .noInput)
        #expect(gone?.message == "cannot read '/nowhere/a': no such file or directory")
        let folder = try inFolder { folder in
            mistake { _ = try FileReading.input(folder.path, mayMap: false) }
        }
        #expect(folder?.message.hasSuffix("is a directory") == true)
        #expect(mistake { _ = try FileReading.start(of: "/nowhere/a", 1) }?.code == .noInput)
    }

    /// A megabyte, as people edit smaller files while they are read.
    @Test func `only large files are mapped`() throws {
        try inFolder { folder in
            let small = try folder.write("small", [UInt8](repeating: 65, count: 1000))
            let large = try folder.write("large", [UInt8](repeating: 65, count: 1 << 20))
            #expect(try !FileReading.input(small, mayMap: true).isMapped)
            #expect(try FileReading.input(large, mayMap: true).isMapped)
            #expect(try !FileReading.input(large, mayMap: false).isMapped)
        }
    }

    @Test func `a file that is written to after it was opened is known to have changed`() throws {
        try inFolder { folder in
            let path = try folder.write("large", [UInt8](repeating: 65, count: 1 << 20))
            let file = try FileReading.input(path, mayMap: true)
            #expect(file.isUnchanged)
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.truncate(atOffset: 1 << 19)
            #expect(!file.isUnchanged)
            // What was copied stays what it was.
            let copy = try FileReading.input(path, mayMap: false)
            try handle.truncate(atOffset: 0)
            #expect(copy.isUnchanged && copy.count == 1 << 19)
        }
        #expect(FileReading.changed("a").code == .changedInput)
    }

    @Test func `a device that never ends is refused after a bound`() throws {
        let endless = mistake { _ = try FileReading.input("/dev/zero", mayMap: true) }
        #expect(endless?.code == .limit)
        #expect(
            endless?.message
                == "'/dev/zero' is larger than 64 MiB, the most that one device may give")
        #expect(try FileReading.input("/dev/null", mayMap: true).count == 0)
    }

    @Test func `a file is one by whatever name, and a folder is none`() throws {
        try inFolder { folder in
            let file = try folder.write("a", [65])
            let other = try folder.write("b", [65])
            let link = folder.path + "/link"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a")
            #expect(FileReading.isSameFile(file, link) && !FileReading.isSameFile(file, other))
            #expect(!FileReading.isSameFile("/nowhere/a", "/nowhere/a"))
            #expect(FileReading.isFile(link) && !FileReading.isFile(folder.path))
            #expect(FileStatus(link, followingLinks: false)?.isLink == true)
            #expect(FileStatus(link)?.isLink == false && FileStatus("/nowhere/a") == nil)
        }
    }

    /// Whoever may do anything may write what nobody may; it is protected all the same.
    @Test func `what nobody may write is protected, and only what may be run is a program`() throws
    {
        try inFolder { folder in
            let file = try folder.write("a", [65])
            func set(_ mode: Int) throws {
                try FileManager.default.setAttributes(
                    [.posixPermissions: mode], ofItemAtPath: file)
            }
            #expect(!FileStatus.isProtected(file) && !FileStatus.isProgram(file))
            try set(0o444)
            #expect(FileStatus.isProtected(file))
            #expect(FileStatus(file).map { Int($0.mode) } == 0o444)
            try set(0o755)
            #expect(FileStatus.isProgram(file) && !FileStatus.isProgram(folder.path))
        }
    }
}
