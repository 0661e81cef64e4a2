/// The programs whose data sets are read, told apart by the first bytes of a file.
enum StatisticsProgram: Equatable {
    case stata, spss

    /// The program that wrote a file which starts so.
    init?(_ start: some Collection<UInt8>) {
        let head = Array(start)
        if head.starts(with: "<stata_dta>".utf8) || Self.isOldStata(head) {
            self = .stata
        } else if head.starts(with: "$FL2".utf8) || head.starts(with: "$FL3".utf8) {
            self = .spss
        } else {
            return nil
        }
    }

    /// Versions before 13 of Stata start with the number of the format and the order of bytes.
    private static func isOldStata(_ head: [UInt8]) -> Bool {
        head.count > 3 && (104...115).contains(head[0]) && (1...2).contains(head[1])
            && head[2] == 1
    }
}
