import DiffusionModel
import Testing

@testable import ModelFormats

/// Files that gzip packed.
///
/// Oracle: what Python's `gzip` and GNU gzip made of a table, and RFC 1952.
@Suite struct GzipTests {
    private func file(_ bytes: [UInt8], _ name: String = "x.csv.gz") -> InputFile {
        InputFile(name: name, bytes: bytes)
    }

    private func fault(_ bytes: [UInt8]) -> Diagnostic? {
        do throws(InvalidModel) {
            _ = try file(bytes).unpacked(most: 1 << 20)
            return nil
        } catch {
            return error.diagnostics.first
        }
    }

    /// A member has a name and a time or not; members behind each other are one file; a tape is
    /// filled up with zeros.
    @Test(arguments: [
        PackedBytes.one, PackedBytes.named, PackedBytes.twoMembers,
        PackedBytes.nothing + PackedBytes.one + PackedBytes.nothing,
        PackedBytes.one + [UInt8](repeating: 0, count: 300),
    ])
    func `what was packed comes out whole`(bytes: [UInt8]) throws {
        #expect(file(bytes).isPacked)
        let unpacked = try #require(try file(bytes).unpacked(most: 1 << 20))
        #expect(unpacked.bytes == Array(PackedBytes.table.utf8) && unpacked.name == "x.csv.gz")
    }

    @Test func `a table that was packed is read by the name that it had, or by its content`() throws
    {
        for name in ["x.csv.gz", "X.CSV.GZ", "x.gz", "-"] {
            let unpacked = try #require(
                try file(PackedBytes.one, name).unpacked(most: 1 << 20))
            let read = try ModelReader.read([unpacked])
            #expect(read.model.entities.map(\.id) == ["a", "b", "c"], "\(name)")
            #expect(AliasResolution.words(read.places.link(LinkIndex(1))) == "\(name):3:1")
        }
        #expect(GraphFormat.promised(by: "a.graphml.gz") == .graphml)
        #expect(GraphFormat.promised(by: "a.gz") == nil)
    }

    @Test func `nothing but gzip's files is taken for packed`() {
        for bytes: [UInt8] in [[], [0x1F], [0x1F, 0x8C], Array("PK".utf8)] {
            #expect(!file(bytes).isPacked)
        }
    }

    /// Cut short anywhere, and one bit turned anywhere behind the fields of the head that say
    /// nothing about what was packed: time, extra flags and system.
    @Test func `a file that is cut short or damaged is refused whole`() throws {
        let bytes = PackedBytes.one
        for count in 2..<bytes.count {
            #expect(fault(Array(bytes.prefix(count)))?.code == .syntax, "\(count)")
        }
        for place in 10..<bytes.count {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[place] ^= 1 << bit
                #expect(fault(damaged)?.code == .syntax, "\(place) \(bit)")
            }
        }
    }

    @Test func `what is wrong is said with what to try`() {
        let short = fault(Array(PackedBytes.one.dropLast(4)))
        #expect(short?.location.file == "x.csv.gz")
        #expect(short?.message == "This is a file that gzip packed, and its end is missing.")
        #expect(short?.hint?.contains("gzip -t") == true)
        let foreign = fault(PackedBytes.one + Array("more".utf8))
        let size = PackedBytes.one.count
        #expect(
            foreign?.message == "Behind what gzip packed in this file, from byte \(size) of "
                + "\(size + 4) on, stand bytes that it did not pack.")
        var wrong = PackedBytes.one
        wrong[size - 8] ^= 1
        #expect(fault(wrong)?.message.contains("checksum") == true)
        #expect(fault(PackedBytes.twice)?.code == .unsupported)
        #expect(fault(PackedBytes.twice)?.message.contains("packed by gzip before") == true)
    }

    @Test func `more than a bound is not unpacked`() throws {
        let size = PackedBytes.table.utf8.count
        #expect(try file(PackedBytes.one).unpacked(most: size)?.count == size)
        #expect(try file(PackedBytes.one).unpacked(most: size - 1) == nil)
        // 64 MiB, and of what is larger a hundred times as much.
        #expect(file(PackedBytes.one).mostUnpacked == 67_108_864)
        #expect(
            file([UInt8](repeating: 0, count: 1_000_000)).mostUnpacked == 100_000_000)
    }

    @Test func `the start of a packed file tells that of what was packed`() {
        let start = InputFile.unpackedStart(Array(PackedBytes.one.prefix(40)), 6)
        #expect(start == Array("source".utf8))
        #expect(InputFile.unpackedStart([65, 66], 6) == [65, 66])
    }

    /// Programs that pack a file leave it there if they are told to.
    @Test func `in a folder a packed file counts as what was packed, once`() {
        let files = FolderFiles(
            among: ["a.yaml.gz", "b.yaml", "b.yaml.gz", "links.csv.gz", "x.csv.gz", "y.gexf.gz"])
        #expect(files.read == ["a.yaml.gz", "b.yaml", "links.csv.gz"])
        #expect(files.packedCopies == ["b.yaml.gz"])
        #expect(files.otherTables == ["x.csv.gz"] && files.foreign == ["y.gexf.gz"])
    }
}
