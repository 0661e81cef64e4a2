import Testing

@testable import ModelFormats

/// How a loss is worded, by hand.
@Suite struct FormatLossTests {
    @Test func `what is lost is counted, and what there is one of is not`() {
        #expect(FormatLoss(0, "view", "views").words == nil)
        #expect(FormatLoss(1, "view", "views").words == "1 view")
        #expect(FormatLoss(12, "view", "views").words == "12 views")
        #expect(FormatLoss(true, "title").words == "the title")
        #expect(FormatLoss(false, "title").words == nil)
    }

    @Test func `what links say is counted part by part, but for what a format holds`() throws {
        let model = try ReadText.model(TwoTowns.yaml)
        #expect(
            FormatLoss.links(model).compactMap(\.words) == [
                "1 time of a link", "1 weight", "1 stage of a link", "1 link's mechanism",
                "1 attribute of a link",
            ])
        #expect(
            FormatLoss.links(model, but: [.time, .weight, .stage, .attribute])
                .compactMap(\.words) == ["1 link's mechanism"])
    }

    @Test func `more than three kinds are counted and not named`() throws {
        let kinds = ["k1", "k2", "k3", "k4"].map { "\($0): {orientation: backward}" }
        let text = "tributary: 1\ncodebook: {link-kinds: {\(kinds.joined(separator: ", "))}}\n"
        let loss = FormatLoss.kinds(try ReadText.model(text), holding: [.forward])
        #expect(loss.words == "4 kinds (k1; k2; k3; …)")
    }
}
