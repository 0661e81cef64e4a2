import DiffusionModel

extension GraphFormat {
    /// The native format as one JSON object a line.
    public static let jsonl = GraphFormat(
        "jsonl", holds: "graph", summary: "the native format as one record a line, for pipes",
        endings: [".jsonl", ".ndjson"], otherNames: ["ndjson"],
        reader: FormatReader(
            .tree { bytes, file, texts in
                if FileStart(bytes).isFollowTheMoney {
                    return FollowTheMoneyReader.parse(bytes, file: file, into: &texts)
                }
                return JSONParser.parseLines(bytes, file: file, into: &texts)
            }, places: "line and column", isNative: true),
        writer: FormatWriter(
            file: { try NativeWriter.write(jsonLines: $0, to: &$1) }, losses: NativeLoss.losses(of:)
        )
    ) { start in
        start.sign == UInt8(ascii: "{") && start.isRecord
    }
}

extension FileStart {
    /// Whether the first line says that it is a record, as each line of JSON Lines does.
    var isRecord: Bool { line.contains("\"record\"") }
}
