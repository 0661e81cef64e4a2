import DiffusionModel

/// The beginning of an element with its attributes; names are without the prefixes of namespaces.
struct XMLElement {
    private let local: UnsafePointer<CChar>
    let place: GenericRows.Place
    private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(
        _ name: UnsafePointer<CChar>, at place: GenericRows.Place,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        (self.place, self.attributes) = (place, attributes)
        var (start, next) = (name, name)
        while next.pointee != 0 {
            if next.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = next + 1 }
            next += 1
        }
        local = start
    }

    /// What the element is called.
    var name: String { String(cString: local) }

    /// Whether the element is called so; quicker than to compare its name.
    func isCalled(_ wanted: StaticString) -> Bool { Self.isSame(local, wanted) }

    /// The value of an attribute, by its name with the prefix that it has.
    subscript(name: StaticString) -> String? { value(name).map { String(cString: $0) } }

    /// The bytes of the value of an attribute that is not empty; they are gone after the call.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let value = value(name), value.pointee != 0 else { return nil }
        var count = 0
        while value[count] != 0 { count += 1 }
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// The names of all attributes with their values, in the order of the file.
    var all: [(name: String, value: String)] {
        var (all, next): ([(String, String)], _) = ([], attributes)
        while let pointer = next, let name = pointer.pointee, let value = pointer[1] {
            all.append((String(cString: name), String(cString: value)))
            next = pointer + 2
        }
        return all
    }

    private func value(_ name: StaticString) -> UnsafePointer<CChar>? {
        var next = attributes
        while let pointer = next, let found = pointer.pointee {
            if Self.isSame(found, name) { return pointer[1] }
            next = pointer + 2
        }
        return nil
    }

    private static func isSame(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
        let (letters, count) = (wanted.utf8Start, wanted.utf8CodeUnitCount)
        var index = 0
        while index < count {
            if UInt8(bitPattern: name[index]) != letters[index] { return false }
            index += 1
        }
        return name[index] == 0
    }
}

extension GenericGraph {
    /// The value of an attribute that an element must have.
    func required(
        _ name: StaticString, of element: XMLElement
    ) throws(Diagnostic) -> UnsafeBufferPointer<UInt8> {
        if let bytes = element.bytes(name) { return bytes }
        throw problem(
            .error, .missingKey, at: element.place,
            "The element '\(element.name)' has no '\(name)'.", hint: "Add \(name)=\"…\".")
    }

    /// That a document holds no graph.
    var noGraph: Diagnostic {
        Diagnostic(
            .error, .notAGraph, at: SourceLocation(file: file),
            "The file holds no element 'graph'.", hint: "Look whether it is whole.")
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without blanks and line breaks at the ends.
    var trimmedOfBlanks: ArraySlice<UInt8> {
        let isBlank = { (sign: UInt8) in sign == 0x20 || (0x09...0x0D).contains(sign) }
        guard let first = firstIndex(where: { !isBlank($0) }),
            let last = lastIndex(where: { !isBlank($0) })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }
}
