import CExpatShim
import DiffusionModel

/// Something that makes sense of the elements of an XML document, one after the other.
protocol XMLHandler {
    /// An element begins.
    mutating func start(_ element: XMLElement) throws(Diagnostic)
    /// The element ends that began last of those that are open.
    mutating func end() throws(Diagnostic)
    /// Some text stands in the element that began last; long texts come in parts.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads documents of XML with places, by Expat, which is opened where it is needed.
enum XMLReading {
    /// How deep elements may stand within one another.
    static let deepest = 256

    /// Hands each element of a document to a handler.
    ///
    /// - Parameters:
    ///   - bytes: The document; no entity from outside is read.
    ///   - file: The name of the file.
    ///   - handler: Is told of each element.
    /// - Throws: The first mistake, of XML or of the handler.
    static func read<Handler: XMLHandler>(
        _ bytes: [UInt8], file: String, _ handler: inout Handler
    ) throws(Diagnostic) {
        if let fault = XMLEntities.fault(in: bytes, file: file) { throw fault }
        let fault: Diagnostic? = bytes.withUnsafeBytes { bytes in
            // A pointer, as a property of a class is asked for each time whether it is free.
            withUnsafeMutablePointer(to: &handler) { handler in
                TypedSession(handler, XMLPlaces(bytes), file: file).read(bytes)
            }
        }
        if let fault { throw fault }
    }
}

/// A reading whose handler is known by its type, so that each element is one call.
private final class TypedSession<Handler: XMLHandler>: XMLSession {
    private let handler: UnsafeMutablePointer<Handler>

    init(_ handler: UnsafeMutablePointer<Handler>, _ places: XMLPlaces, file: String) {
        self.handler = handler
        super.init(places, file: file)
    }

    override func start(_ element: XMLElement) {
        do throws(Diagnostic) {
            try handler.pointee.start(element)
        } catch {
            stop(error)
        }
    }

    override func end() {
        do throws(Diagnostic) {
            try handler.pointee.end()
        } catch {
            stop(error)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { handler.pointee.text(bytes) }
}

/// One reading of one document.
private class XMLSession {
    private var places: XMLPlaces
    private let file: String
    private var depth = 0
    private var fault: Diagnostic?

    init(_ places: XMLPlaces, file: String) { (self.places, self.file) = (places, file) }

    func start(_ element: XMLElement) {}

    func end() {}

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    final func stop(_ problem: Diagnostic) {
        fault = fault ?? problem
        txp_stop()
    }

    final func read(_ bytes: UnsafeRawBufferPointer) -> Diagnostic? {
        var reader = txp_reader(
            user: Unmanaged.passUnretained(self).toOpaque(),
            start: { user, place, name, attributes in
                guard let name else { return }
                XMLSession.of(user)?.begin(Int(place), name, attributes)
            },
            end: { user in
                guard let session = XMLSession.of(user) else { return }
                session.depth -= 1
                session.end()
            },
            text: { user, text, count in
                guard let text else { return }
                text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { text in
                    XMLSession.of(user)?
                        .text(UnsafeBufferPointer(start: text, count: Int(count)))
                }
            })
        var outcome = txp_outcome()
        let status = txp_read(
            bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, &reader, &outcome)
        switch Int(status) {
        case Int(TXP_OK): return nil
        case Int(TXP_STOPPED): return fault
        case Int(TXP_MISSING): return missing
        default: return invalid(outcome)
        }
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLSession? {
        user.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(
        _ byte: Int, _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        let place = places.place(of: byte)
        depth += 1
        guard depth <= XMLReading.deepest else {
            return stop(
                problem(
                    .tooDeep, place,
                    "Elements stand more than \(XMLReading.deepest) deep within one another.",
                    hint: "A graph needs a few levels; is this one?"))
        }
        start(XMLElement(name, at: place, attributes))
    }

    // MARK: - What can go wrong

    private func problem(
        _ code: DiagnosticCode, _ place: GenericRows.Place, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(
            .error, code,
            at: SourceLocation(file: file, line: Int(place.line), column: Int(place.column)),
            message, hint: hint)
    }

    private var missing: Diagnostic {
        Diagnostic(
            .error, .missingLibrary, at: SourceLocation(file: file),
            "Reading XML needs the library Expat, which is not installed.",
            hint: "Install it: on Debian and Ubuntu the package libexpat1.")
    }

    private func invalid(_ outcome: txp_outcome) -> Diagnostic {
        let place = places.place(of: Int(outcome.place))
        let words = outcome.message.map { String(cString: $0) } ?? "unknown"
        return problem(
            .syntax, place, "This is no well-formed XML: \(words).",
            hint: "Open the file in the program that wrote it, and save it again.")
    }
}
