import Foundation

extension Repository {
    /// The files below a folder whose names end so, in name order, named from the root.
    public static func files(under folder: String, ending endings: [String]) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: file(folder).path).sorted()
            .filter { name in endings.contains { name.hasSuffix($0) } }
            .map { folder + "/" + $0 }
    }
}
