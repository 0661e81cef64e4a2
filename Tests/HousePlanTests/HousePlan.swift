import Foundation
import TestSupport

/// The plan of the house as ARCHITECTURE.md has it: what each room may lean on and import.
enum HousePlan {
    /// The targets that each target may depend on.
    static let dependencies: [String: Set<String>] = [
        "Threads": [],
        "Texts": [],
        "GraphKernel": ["Threads"],
        "DiffusionModel": ["Texts"],
        "CLibYAML": [],
        "CByteMarks": [],
        "CExpatShim": [],
        "CMinizipShim": [],
        "CReadStatShim": [],
        "CSQLiteShim": [],
        "CZlibShim": [],
        "CGraphviz": [],
        "CBuildFacts": [],
        "CProcess": [],
        "EdgeTables": ["DiffusionModel", "Texts", "Threads", "CByteMarks"],
        "ModelFormats": [
            "EdgeTables", "DiffusionModel", "Texts", "Threads", "CLibYAML", "CExpatShim",
            "CMinizipShim", "CReadStatShim", "CSQLiteShim", "CZlibShim",
        ],
        "DiffusionNetwork": ["DiffusionModel", "GraphKernel", "Threads"],
        "DiffusionAnalysis": ["DiffusionNetwork", "DiffusionModel", "GraphKernel"],
        "Exhibits": ["DiffusionAnalysis", "DiffusionNetwork", "DiffusionModel", "Texts"],
        "CGraphvizShim": ["CGraphviz"],
        "GraphvizRenderer": ["Exhibits", "Texts", "CGraphvizShim"],
        "Questions": [
            "Threads", "Texts", "GraphKernel", "DiffusionModel", "ModelFormats",
            "DiffusionNetwork", "DiffusionAnalysis", "Exhibits", "GraphvizRenderer",
        ],
        "Tributary": [
            "Questions", "Threads", "Texts", "GraphKernel", "DiffusionModel", "ModelFormats",
            "DiffusionNetwork", "DiffusionAnalysis", "Exhibits", "GraphvizRenderer",
        ],
        "Commands": [
            "Questions", "Threads", "Texts", "GraphKernel", "DiffusionModel", "ModelFormats",
            "DiffusionNetwork", "DiffusionAnalysis", "Exhibits", "GraphvizRenderer",
            "CBuildFacts", "CProcess",
        ],
        "TributaryProgram": ["Commands"],
    ]

    /// The platform's C library under its names.
    static let platform: Set<String> = ["Glibc", "Darwin", "Musl"]

    /// What a room may import beside the rooms it depends on.
    static let others: [String: Set<String>] = [
        "Threads": platform.union(["Synchronization"]),
        "GraphKernel": platform.union(["Synchronization"]),
        "DiffusionModel": [],
        "Texts": platform,
        "EdgeTables": platform.union(["Synchronization"]),
        "ModelFormats": platform.union(["Synchronization"]),
        "DiffusionNetwork": platform.union(["Synchronization"]),
        "DiffusionAnalysis": platform,
        "Exhibits": platform,
        "GraphvizRenderer": platform.union(["Synchronization"]),
        "Questions": platform,
        "Tributary": platform.union(["Synchronization"]),
        "Commands": platform.union(["ArgumentParser", "Synchronization"]),
        "TributaryProgram": [],
    ]

    /// Every Swift file of the product with its room.
    static func files() throws -> [SourceFile] {
        let root = Repository.file("Sources").path
        let names = try FileManager.default.subpathsOfDirectory(atPath: root)
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let room = name.split(separator: "/").first.map(String.init) ?? name
            return SourceFile(
                room: room, path: "Sources/\(name)",
                lines: try Repository.text("Sources/\(name)")
                    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }
}

/// A file of the product.
struct SourceFile {
    let room: String
    let path: String
    let lines: [String]

    /// The modules that the file imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let position = words.firstIndex(of: "import"), position <= 2,
                !line.contains("//"), words.count > position + 1
            else { return nil }
            let isDeclared = ["struct", "enum", "class", "func"].contains(words[position + 1])
            let module = isDeclared ? words[position + 2] : words[position + 1]
            return module.split(separator: ".").first.map(String.init)
        }
    }

    /// The lines that hold code, with their numbers.
    var code: [(number: Int, text: String)] {
        lines.enumerated().compactMap { index, line in
            let text = line.drop { $0 == " " }
            return text.hasPrefix("//") || text.isEmpty ? nil : (index + 1, String(text))
        }
    }
}
