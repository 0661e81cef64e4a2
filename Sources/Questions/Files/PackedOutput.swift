/// Names that promise packed files, which are read and not written.
package enum PackedOutput {
    private static let ending = ".gz"

    /// Refuses to write under a name that promises a packed file.
    ///
    /// - Throws: `TributaryError` where the name of the file ends so.
    package static func check(_ path: String) throws(TributaryError) {
        guard path.lowercased().hasSuffix(ending) else { return }
        throw TributaryError(
            .senselessQuestion, "'\(path)' is named as a packed file, and none is written",
            hint: "Write '\(path.dropLast(ending.count))' and pack it with 'gzip -n'.")
    }
}
