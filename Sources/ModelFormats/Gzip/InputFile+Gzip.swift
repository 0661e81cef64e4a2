package import DiffusionModel

extension InputFile {
    /// Whether gzip packed the file.
    package var isPacked: Bool { withBytes { Gzip.isShown(by: $0) } }

    /// How many bytes a packed file may have when it is unpacked; one of a few bytes can hold very
    /// many.
    package var mostUnpacked: Int { max(1 << 26, 100 * count) }

    /// The file as it was before it was packed; nil where it had more than some bytes.
    ///
    /// - Throws: `InvalidModel` where it is damaged or packed twice, or where there is no zlib.
    package func unpacked(most: Int) throws(InvalidModel) -> InputFile? {
        let outcome = withBytes { packed in
            Result { () throws(Diagnostic) in
                try Gzip.unpacked(packed, file: name, most: most)
            }
        }
        switch outcome {
        case .failure(let fault): throw InvalidModel([fault])
        case .success(let bytes):
            return bytes.map { InputFile(name: name, bytes: $0, format: format) }
        }
    }

    /// The first bytes of a file as it was before gzip packed it, if gzip did.
    package static func unpackedStart(_ start: [UInt8], _ count: Int) -> [UInt8] {
        start.withUnsafeBytes { bytes in
            Gzip.isShown(by: bytes) ? Gzip.start(of: bytes, count) : start
        }
    }
}
