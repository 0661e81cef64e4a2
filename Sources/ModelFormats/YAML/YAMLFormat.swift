import DiffusionModel
import Texts

extension GraphFormat {
    /// The native format as YAML.
    public static let yaml = GraphFormat(
        "yaml", holds: "graph", summary: "the native format, as people write it",
        endings: [".yaml", ".yml"], loses: "comments",
        reader: FormatReader(
            .tree { YAMLRecovery.parse($0, file: $1, into: &$2) }, places: "line and column",
            isNative: true,
            hasComments: { YAMLLine.hasComment(in: $0) }),
        writer: FormatWriter(
            file: { try NativeWriter.write(yaml: $0, to: &$1) }, losses: NativeLoss.losses(of:)))
}

extension YAMLLine {
    /// Whether bytes have a line that holds nothing but a comment, or ends in one.
    static func hasComment(in bytes: [UInt8]) -> Bool {
        var start = 0
        while let sign = ByteSearch.first(UInt8(ascii: "#"), in: bytes, from: start) {
            let previous = sign > 0 ? bytes[sign - 1] : UInt8(ascii: "\n")
            if previous == 0x20 || previous == 0x0A { return true }
            start = sign + 1
        }
        return false
    }
}
