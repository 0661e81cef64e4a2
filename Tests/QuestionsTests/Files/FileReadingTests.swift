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
            #expect(try FileReading.file(named: path) == bytes)
            #expect(try FileReading.start(of: path, 3) == Array(bytes.prefix(3)))
        }
    }

    @Test func `what cannot be read says why`() throws {
        let gone = mistake { _ = try FileReading.file(named: "/nowhere/a") }
        #expect(gone?.code == .noInput)
        #expect(gone?.message == "cannot read '/nowhere/a': no such file or directory")
        let folder = try inFolder { folder in
            mistake { _ = try FileReading.file(named: folder.path) }
        }
        #expect(folder?.message.hasSuffix("is a directory") == true)
        #expect(mistake { _ = try FileReading.start(of: "/nowhere/a", 1) }?.code == .noInput)
    }

    /// A megabyte, as people edit smaller files while they are read.
    @Test func `only large files are mapped`() throws {
        try inFolder { folder in
            let small = try folder.write("small", [UInt8](repeating: 65, count: 1000))
            let large = try folder.write("large", [UInt8](repeating: 65, count: 1 << 20))
            #expect(try FileReading.mapped(small) == nil)
            #expect(try FileReading.mapped(large) != nil)
        }
        #expect(try FileReading.mapped("-") == nil)
        #expect(try FileReading.mapped("/nowhere/a") == nil)
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
