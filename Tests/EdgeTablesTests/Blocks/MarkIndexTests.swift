import CByteMarks
import TestSupport
import Testing

@testable import EdgeTables

/// Oracle: a look at every byte by itself.
@Suite struct MarkIndexTests {
    private struct Found: Equatable {
        var places: [Int32] = []
        var traits: MarkIndex.Traits = []
    }

    private func index(_ bytes: [UInt8]) -> Found {
        var index = MarkIndex(blockSize: bytes.count + 1)
        let isEven = bytes.withUnsafeBytes { index.read($0, UInt8(ascii: ",")) }
        #expect(isEven == !index.traits.contains(.odd))
        let narrow = narrowly(bytes)
        #expect(narrow.traits == index.traits && narrow.places.count == index.count)
        #expect(narrow.places.indices.allSatisfy { narrow.places[$0] == index.places[$0] })
        return Found(
            places: (0..<index.count).map { index.places[$0] }, traits: index.traits)
    }

    /// What processors without wide vectors do.
    private func narrowly(_ bytes: [UInt8]) -> Found {
        var traits: Int32 = 0
        let room = (bytes.count + 1) / 4 * 3 + 128
        let places = [Int32](unsafeUninitializedCapacity: room) { places, count in
            count =
                places.baseAddress.map {
                    tributary_find_marks_narrow(
                        bytes, bytes.count, UInt8(ascii: ","), $0, room, &traits)
                } ?? 0
        }
        return Found(places: places, traits: MarkIndex.Traits(rawValue: traits))
    }

    private func slowly(_ bytes: [UInt8]) -> Found {
        var found = Found()
        for (place, byte) in bytes.enumerated() {
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            switch byte {
            case UInt8(ascii: ","), 0x0A: found.places.append(Int32(place))
            case 0x0D: found.traits.formUnion(next == 0x0A ? .returns : [.returns, .odd])
            case UInt8(ascii: "\""), 0x7F, 0..<0x20: found.traits.insert(.odd)
            case 0x80...: found.traits.insert(.high)
            default: break
            }
        }
        if found.traits.contains(.odd) { found.places = [] }
        return found
    }

    @Test func `marks and oddities of random bytes are found`() {
        var random = SeededGenerator(seed: 7)
        for length in [0, 1, 2, 15, 16, 17, 63, 64, 65, 127, 128, 129, 500] {
            for odd in [[], [0x22], [0x7F], [0x00], [0x1F], [0x80], [0xFF], [0x0D]] as [[UInt8]] {
                let usual = Array("abc xyz~,,\n\n".utf8)
                var bytes = (0..<length).map { _ in usual[Int.random(in: 0..<12, using: &random)] }
                for byte in odd where length > 0 {
                    bytes[Int.random(in: 0..<length, using: &random)] = byte
                }
                // More than half of the bytes are marks only in the shortest.
                guard bytes.filter({ $0 == 0x2C || $0 == 0x0A }).count < length / 2 else {
                    continue
                }
                #expect(index(bytes) == slowly(bytes))
            }
        }
    }

    @Test func `lines that end in carriage return and line feed are no oddity`() {
        let bytes = Array(String(repeating: "one,two,0.5\r\n", count: 40).utf8)
        #expect(index(bytes) == slowly(bytes))
        #expect(index(bytes).traits == .returns)
    }

    @Test func `a block of nothing but separators is left to another reader`() {
        #expect(index([UInt8](repeating: UInt8(ascii: ","), count: 4000)).traits == .odd)
    }

    /// Oracle: the standard library's reading of the same text.
    @Test func `short decimals are read as the standard library reads them`() {
        var random = SeededGenerator(seed: 8)
        let signs = Array("0123456789.5678".utf8)
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...12, using: &random)
            let text = (0..<length).map { _ in signs[Int.random(in: 0..<15, using: &random)] }
            let padded = text + Array(",2017-08-07,behind it".utf8)
            let found = padded.withUnsafeBytes { bytes in
                bytes.baseAddress.flatMap { NumberText.brief($0, length) }
            }
            let string = String(decoding: text, as: UTF8.self)
            if let found { #expect(found == Double(string), "\(string)") }
            // Points at an end, or twice, are for the general reader.
            let parts = string.split(separator: ".", omittingEmptySubsequences: false)
            let isSimple = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty }
            #expect((found != nil) == isSimple, "\(string)")
        }
    }
}
