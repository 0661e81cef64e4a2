import DiffusionModel

extension GraphFormat {
    /// A data set of Stata, read as a table is.
    public static let stata = GraphFormat(
        "dta", holds: "data set",
        summary: "a data set of Stata, read as a table of its variables is, or by a map",
        endings: [".dta"], otherNames: ["stata"], reader: reader
    ) { start in
        let versions: ClosedRange<UInt8> = 104...115
        return start.bytes.starts(with: Array("<stata_dta>".utf8))
            || start.bytes.count > 3 && versions.contains(start.bytes[0])
                && [1, 2].contains(start.bytes[1]) && start.bytes[2] == 1
    }

    /// A data set of SPSS, read as a table is.
    public static let spss = GraphFormat(
        "sav", holds: "data set",
        summary: "a data set of SPSS, read in the same way", endings: [".sav", ".zsav"],
        otherNames: ["spss"], reader: reader
    ) { start in
        start.bytes.starts(with: Array("$FL2".utf8))
            || start.bytes.starts(with: Array("$FL3".utf8))
    }

    private static let reader = FormatReader(
        .sheet { (bytes, file, _) throws(Diagnostic) in
            try StatisticsReader.sheet(bytes, file: file)
        }, places: "row and column")
}
