import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG read by a parser that shares no code with the product.
final class SVGReading: NSObject, XMLParserDelegate {
    /// One element with its attributes, its own text, and its children.
    final class Element {
        let name: String
        let attributes: [String: String]
        var text = ""
        var children: [Element] = []

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        /// Every element below, in the order of the file.
        var all: [Element] { [self] + children.flatMap(\.all) }

        func child(_ name: String) -> Element? { children.first { $0.name == name } }
    }

    private(set) var root: Element?
    private var open: [Element] = []

    /// The root of a well-formed file, or nothing.
    static func root(of bytes: [UInt8]) -> Element? {
        let reading = SVGReading()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reading
        return parser.parse() ? reading.root : nil
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        let element = Element(name, attributes)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        _ = open.popLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
