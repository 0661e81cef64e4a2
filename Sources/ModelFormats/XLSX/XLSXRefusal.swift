import DiffusionModel

/// Workbooks of other formats, which are refused with what to do instead.
enum XLSXRefusal {
    /// The head of a compound file, in which old workbooks and encrypted ones are kept.
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    /// The name of the stream that an encrypted workbook is kept in, in UTF-16.
    private static let encrypted = "EncryptedPackage".utf8.flatMap { (sign: UInt8) -> [UInt8] in
        [sign, 0]
    }

    /// Why the bytes are no workbook that can be opened, as far as their head tells.
    static func fault(in bytes: [UInt8], file: String) -> Diagnostic? {
        let location = SourceLocation(file: file)
        guard !bytes.isEmpty else {
            return Diagnostic(
                .error, .emptyFile, at: location, "The file is empty.",
                hint: "Save the workbook again as .xlsx.")
        }
        guard bytes.starts(with: compound) else { return nil }
        guard isEncrypted(bytes) else {
            return Diagnostic(
                .error, .unsupported, at: location,
                "This is a workbook of an old format (.xls), which is not read.",
                hint: "Open it in Excel or LibreOffice, and save it as .xlsx.")
        }
        return Diagnostic(
            .error, .unsupported, at: location, "The workbook is encrypted with a password.",
            hint: "Open it in Excel or LibreOffice, and save it as .xlsx without a password.")
    }

    /// That a workbook is kept as Excel's binary parts.
    static func binary(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .unsupported, at: SourceLocation(file: file),
            "This is a binary workbook (.xlsb), which is not read.",
            hint: "Open it in Excel or LibreOffice, and save it as .xlsx.")
    }

    private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= encrypted.count else { return false }
        return (0...(bytes.count - encrypted.count)).contains { start in
            bytes[start] == encrypted[0] && bytes[start...].starts(with: encrypted)
        }
    }
}
