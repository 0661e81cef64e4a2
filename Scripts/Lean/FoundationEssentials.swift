// What Swift Argument Parser takes of FoundationEssentials, for `make release`: with the whole of it comes
// a quarter of the program. It asks errors to describe themselves, and writes help as JSON, which nothing
// in this program asks it for.

/// An error that describes itself.
public protocol LocalizedError: Error {
    var errorDescription: String? { get }
}

public struct Data: Sendable {}

extension String {
    public enum Encoding: Sendable { case utf8 }

    public init?(data: Data, encoding: Encoding) { return nil }
}

public final class JSONEncoder {
    public struct OutputFormatting: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let prettyPrinted = OutputFormatting(rawValue: 1)
        public static let sortedKeys = OutputFormatting(rawValue: 2)
    }

    private struct Unwritten: Error {}

    public var outputFormatting: OutputFormatting = []

    public init() {}

    public func encode<T: Encodable>(_ value: T) throws -> Data { throw Unwritten() }
}
