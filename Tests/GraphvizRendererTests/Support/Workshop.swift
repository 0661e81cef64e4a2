import Exhibits
import Foundation
import GraphvizRenderer
import TestSupport

/// A folder of its own for one test, with workers of all kinds; gone when the tests end.
struct Workshop {
    let folder: URL

    private static let root: URL = {
        atexit { try? FileManager.default.removeItem(at: Workshop.root) }
        return FileManager.default.temporaryDirectory
            .appending(path: "tributary-drawing-\(UUID().uuidString)")
    }()

    init() throws {
        folder = Self.root.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// The built program, which is its own worker.
    static var program: String { BuiltProgram.folder.path + "/tributary" }

    /// A renderer whose worker is the built program.
    static var renderer: GraphvizRenderer { GraphvizRenderer(.program(program)) }

    /// A renderer whose worker is a script; `$PROGRAM` is the built program.
    func renderer(script: String) throws -> GraphvizRenderer {
        let draft = folder.appending(path: "worker-\(UUID().uuidString)")
        let file = draft.appendingPathExtension("sh")
        let text = "#!/bin/sh\nPROGRAM='\(Self.program)'\nFOLDER='\(folder.path)'\n\(script)\n"
        try text.write(to: draft, atomically: true, encoding: .utf8)
        // Written by this process, the script would be busy while a child of another test that
        // was forked meanwhile still holds it open.
        _ = try BuiltProgram.shell("cp '\(draft.path)' '\(file.path)'; chmod 755 '\(file.path)'")
        return GraphvizRenderer(.program(file.path))
    }

    /// Writes a file and returns its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    func text(of name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// What a strict parser says of the SVG files here; nothing where all are well-formed.
    func complaints() throws -> String {
        try BuiltProgram.shell("xmllint --noout --huge '\(folder.path)'/*.svg").output
    }
}
