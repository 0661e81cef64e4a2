import DiffusionModel

/// That one part of a package refers to another.
struct XLSXRelationship: Equatable {
    /// By what the part that refers calls it.
    let id: String
    /// The last word of the address that names its type, which transitional and strict files share.
    let type: String
    /// The name of the part that is referred to.
    let target: String

    /// The folder of a part with a slash behind it; empty for one that stands in none.
    static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// The name of a part that is named from within a folder, or from the root with a slash.
    static func resolved(_ target: String, in folder: String) -> String {
        let path = target.hasPrefix("/") ? target : folder + target
        var names: [Substring] = []
        for name in path.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return names.joined(separator: "/")
    }
}

/// Gathers the relationships of a part.
struct XLSXRelationships: XMLHandler {
    /// Those to other parts, in the order of the file.
    private(set) var all: [XLSXRelationship] = []
    private let folder: String

    init(folder: String) { self.folder = folder }

    mutating func start(_ element: XMLElement) throws(Diagnostic) {
        guard element.isCalled("Relationship"), element["TargetMode"] != "External",
            let id = element["Id"], let type = element["Type"], let target = element["Target"]
        else { return }
        let word = type.split(separator: "/").last.map(String.init) ?? type
        all.append(
            XLSXRelationship(
                id: id, type: word, target: XLSXRelationship.resolved(target, in: folder)))
    }

    mutating func end() throws(Diagnostic) {}

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
