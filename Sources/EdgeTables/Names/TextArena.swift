import Threads

/// Bytes of texts, kept where they do not move for as long as this lives.
final class TextArena {
    private final class Block {
        let bytes: Column<UInt8>

        init(_ size: Int) { bytes = Column(uninitialized: size) }
    }

    private static let blockSize = 1 << 16
    private let padding: Int
    private var blocks: [Block] = []
    private var room = 0

    /// Keeps so many bytes behind each text, all 0, that may be read with it.
    init(padding: Int = 0) { self.padding = padding }

    func keep(_ text: UnsafeRawPointer, _ length: Int) -> UnsafeRawPointer {
        keep(UnsafeRawBufferPointer(start: text, count: length))
    }

    func keep(_ bytes: [UInt8]) -> UnsafeRawPointer { bytes.withUnsafeBytes { keep($0) } }

    private func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
        let size = bytes.count + padding
        if room < size || blocks.isEmpty {
            room = max(Self.blockSize, size)
            blocks.append(Block(room))
        }
        // Blocks are filled from their ends.
        room -= size
        let place = blocks[blocks.count - 1].bytes.start + room
        let copy = UnsafeMutableRawBufferPointer(start: place, count: size)
        copy.copyMemory(from: bytes)
        for index in bytes.count..<size { copy[index] = 0 }
        return UnsafeRawPointer(place)
    }
}
