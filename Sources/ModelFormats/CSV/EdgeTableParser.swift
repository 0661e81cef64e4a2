import DiffusionModel

enum EdgeTableParser {
    static func parse(_ bytes: [UInt8], file: String) throws(InvalidModel) -> DocumentTree {
        throw InvalidModel([])
    }
}
