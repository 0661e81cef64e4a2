import CMinizipShim
import DiffusionModel

/// The parts of a zip archive that is whole in memory, unpacked one at a time by minizip, which is
/// opened where it is needed.
struct ZipParts {
    private let bytes: [UInt8]
    private let file: String
    private var parts: [String: tzp_part] = [:]

    /// How many bytes a part may have; an archive of a few bytes can ask for very many.
    let most: Int

    init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        (self.bytes, self.file) = (bytes, file)
        most = max(1 << 26, 100 * bytes.count)
        let (listed, status) = Self.list(bytes)
        switch status {
        case Int(TZP_END): parts = listed
        case Int(TZP_MISSING): throw missing
        default: throw broken
        }
    }

    /// The bytes of a part, or nil if there is none of that name.
    func bytes(of name: String) throws(Diagnostic) -> [UInt8]? {
        guard let part = parts[Self.key(name)] else { return nil }
        guard part.is_encrypted == 0 else { throw encrypted(name) }
        guard part.size <= most else { throw tooLarge(name) }
        guard let unpacked = unpacked(part) else { throw damaged(name) }
        return unpacked
    }

    /// Whether there is a part of that name.
    func holds(_ name: String) -> Bool { parts[Self.key(name)] != nil }

    /// Names of parts are told apart by their letters alone; some programs write the slashes of
    /// Windows.
    private static func key(_ name: String) -> String {
        let path = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
        return path.hasPrefix("/") ? String(path.dropFirst()) : path
    }

    // MARK: - The library

    private static func list(_ bytes: [UInt8]) -> (parts: [String: tzp_part], status: Int) {
        bytes.withUnsafeBytes { bytes in
            var archive: OpaquePointer?
            let status = tzp_open(bytes.baseAddress, bytes.count, &archive)
            guard Int(status) == Int(TZP_OK), let archive else { return ([:], Int(status)) }
            defer { tzp_close(archive) }
            return list(archive)
        }
    }

    private static func list(
        _ archive: OpaquePointer
    ) -> (parts: [String: tzp_part], status: Int) {
        var (parts, name): ([String: tzp_part], _) = ([:], [CChar](repeating: 0, count: 1024))
        while true {
            var part = tzp_part()
            let status = tzp_next(archive, &part, &name, name.count)
            guard Int(status) == Int(TZP_OK) else { return (parts, Int(status)) }
            let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let key = key(String(decoding: letters, as: UTF8.self))
            if parts[key] == nil { parts[key] = part }
        }
    }

    private func unpacked(_ part: tzp_part) -> [UInt8]? {
        bytes.withUnsafeBytes { bytes in
            var archive: OpaquePointer?
            let status = tzp_open(bytes.baseAddress, bytes.count, &archive)
            guard Int(status) == Int(TZP_OK), let archive else { return nil }
            defer { tzp_close(archive) }
            var (copy, isWhole) = (part, false)
            let unpacked = [UInt8](unsafeUninitializedCapacity: Int(part.size)) { room, count in
                count = Int(max(0, tzp_read(archive, &copy, room.baseAddress, room.count)))
                isWhole = count == Int(part.size)
            }
            return isWhole ? unpacked : nil
        }
    }

    // MARK: - What can go wrong

    private func problem(
        _ code: DiagnosticCode, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(.error, code, at: SourceLocation(file: file), message, hint: hint)
    }

    private var missing: Diagnostic {
        problem(
            .missingLibrary, "Reading workbooks needs the library minizip, which is not installed.",
            hint: "Install it: on Debian and Ubuntu the package libminizip1.")
    }

    private var broken: Diagnostic {
        problem(
            .syntax, "This is no workbook: it is no zip archive, or a broken one.",
            hint: "Open the file in the program that wrote it, and save it again as .xlsx.")
    }

    private func damaged(_ name: String) -> Diagnostic {
        problem(
            .syntax, "The part '\(name)' of the workbook is damaged and cannot be unpacked.",
            hint: "Open the file in the program that wrote it, and save it again as .xlsx.")
    }

    private func encrypted(_ name: String) -> Diagnostic {
        problem(
            .unsupported, "The part '\(name)' of the archive is encrypted.",
            hint: "Remove the password, and save the workbook again as .xlsx.")
    }

    private func tooLarge(_ name: String) -> Diagnostic {
        problem(
            .unsupported,
            "The part '\(name)' of the workbook has more than \(most >> 20) MB when unpacked.",
            hint: "Save the sheet alone in a workbook of its own, or as .csv.")
    }
}
