import DiffusionModel

extension GraphFormat {
    /// Entities of FollowTheMoney, the format of Aleph and OpenSanctions.
    public static let followTheMoney = GraphFormat(
        "ftm", holds: "graph",
        summary: "FollowTheMoney entities, one a line, as Aleph and OpenSanctions have them",
        endings: [".ftm.json", ".ijson", ".ftm"],
        loses: "kinds, for which schemata and roles stand, directions, dates that are no plain day"
            + ", month or year, chains and details of sources, attributes, positions, views, what "
            + "a file says about itself",
        otherNames: ["followthemoney"],
        reader: FormatReader(
            .tree { bytes, file, texts in
                FollowTheMoneyReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column"),
        writer: FormatWriter(
            file: { model, blocks in
                var writer = FollowTheMoneyWriter(model)
                try writer.write(to: &blocks)
            }, losses: FollowTheMoneyLoss.losses(of:))
    ) { start in
        start.isFollowTheMoney
    }
}

extension FileStart {
    /// Whether the first line is an entity of FollowTheMoney.
    var isFollowTheMoney: Bool {
        guard sign == UInt8(ascii: "{") else { return false }
        let line = line
        guard line.contains("\"properties\""), !line.contains("\"record\"") else { return false }
        // A long line may end before its schema is seen.
        return line.contains("\"schema\"") || (line.utf8.count > Self.most / 2 && !hasLineEnd)
    }

    private var hasLineEnd: Bool { bytes.contains(0x0A) }
}
