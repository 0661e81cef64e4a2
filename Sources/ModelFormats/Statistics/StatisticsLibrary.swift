package import DiffusionModel

/// The library by which data sets are read and written.
package enum StatisticsLibrary {
    /// That it is not installed, where a file is to be read or written.
    package static func missing(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .missingLibrary, at: SourceLocation(file: file),
            "Data sets are read and written by the library ReadStat, which is not installed.",
            hint: "Install it: on Debian and Ubuntu the package libreadstat1.")
    }
}
