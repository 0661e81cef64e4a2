import DiffusionModel

extension GraphFormat {
    /// The native format as one JSON document.
    public static let json = GraphFormat(
        "json", holds: "graph", summary: "the native format as one document",
        endings: [".json"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                // Entities of FollowTheMoney often stand in files that are called so.
                if FileStart(bytes).isFollowTheMoney {
                    return FollowTheMoneyReader.parse(bytes, file: file, into: &texts)
                }
                if let fault = AnswerSniffing.fault(in: bytes, file: file) { throw fault }
                return try JSONGraphs.parse(bytes, file: file, into: &texts)
            }, places: "line and column", isNative: true),
        writer: FormatWriter(
            file: { try NativeWriter.write(json: $0, to: &$1) }, losses: NativeLoss.losses(of:))
    ) { start in
        start.sign == UInt8(ascii: "[")
            ? JSONShape(start) == .native
            : start.sign == UInt8(ascii: "{") && !start.isRecord && !start.isFollowTheMoney
                && JSONShape(start) == .native
    }
}
