import Testing

@testable import Exhibits

/// The table behind a picture, by hand.
@Suite struct CanvasTableTests {
    @Test func `each group that says something is a row, also within others`() {
        var canvas = Canvas(width: 1, height: 1, title: "", summary: "")
        var outer = Canvas.Group("lane even")
        outer.say("id", "a")
        outer.title = "A"
        var inner = Canvas.Group("mark")
        inner.say("id", "b")
        inner.say("date", "2011")
        outer.add(inner)
        canvas.add(outer)
        canvas.add(Canvas.Group("legend"))
        let table = canvas.table
        #expect(table.columns.map(\.name) == ["what", "id", "date", "title"])
        #expect(table.cells == [["lane", "a", "", "A"], ["mark", "b", "2011", ""]])
    }

    @Test func `of a network cards and lines are rows`() {
        var diagram = Diagram(
            title: "T", cards: [DiagramCard(id: "a", style: .region, name: "Ash")])
        var link = DiagramLink(id: "l", from: .card("a"), to: .panel("p"), style: .learning)
        (link.count, link.sentence) = (2, "Ash learns")
        diagram.links = [link]
        #expect(
            diagram.table.cells == [
                ["card", "a", "", "", "region", "", "Ash"],
                ["link", "l", "a", "p", "learning", "2", "Ash learns"],
            ])
    }
}
