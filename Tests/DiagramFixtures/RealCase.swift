import DiffusionModel
import Exhibits

/// The real case drawn by hand: what a composer is measured against.
public enum RealCase {
    /// The diagram of the real case.
    public static var diagram: Diagram {
        var diagram = Diagram(
            title: "Ningxia signs an agreement to learn from Xinjiang",
            subtitle: "What one news report of late 2018 says: who aims to learn what from whom, "
                + "who objected and who answered")
        diagram.cards = cards
        diagram.panels = panels
        diagram.links = links
        diagram.sources = [
            DiagramSource(
                number: 1,
                text: "News report on the Xinjiang policy, about December 2018 (author and outlet "
                    + "unknown)"),
            DiagramSource(number: 2, text: "Ningxia Daily, 27 Nov 2018, via [1]"),
            DiagramSource(number: 3, text: "278 scholars, joint statement of 26 Nov 2018, via [1]"),
            DiagramSource(
                number: 4,
                text: "UN Committee on the Elimination of Racial Discrimination, 2018, via [1]"),
            DiagramSource(number: 5, text: "Reuters, interview with Cui Tiankai, via [1]"),
        ]
        diagram.notes = [
            "Dates are those the report gives. An open head marks what is only intended."
        ]
        diagram.summary = "Ningxia's authorities signed an agreement aiming to learn from Xinjiang."
        return diagram
    }

    private static func card(
        _ id: String, _ style: DiagramCard.Style, _ name: String, _ lines: [String] = []
    ) -> DiagramCard {
        var card = DiagramCard(id: id, style: style, name: name)
        card.lines = lines
        return card
    }

    private static var cards: [DiagramCard] {
        var xinjiang = card("xinjiang", .model, "Xinjiang")
        xinjiang.nativeNames = ["新疆", "شىنجاڭ"]
        var ningxia = card("ningxia", .learner, "Ningxia")
        ningxia.nativeNames = ["宁夏"]
        var chen = card("chen", .official, "Chen Quanguo", ["Top Party leader in Xinjiang"])
        chen.nativeNames = ["陈全国"]
        chen.marks = SourceMarks([1])
        var zhang = card(
            "zhang", .official, "Zhang Yunsheng",
            ["Party leader overseeing Ningxia’s law and politics"])
        zhang.nativeNames = ["张韵声"]
        zhang.marks = SourceMarks([1])
        var agreement = card(
            "agreement", .agreement, "Cooperation anti-terrorism agreement",
            ["Reported 27 Nov 2018"])
        agreement.marks = SourceMarks([2])
        var visit = card("visit", .event, "Delegation to Xinjiang", ["By the report’s date"])
        visit.marks = SourceMarks([1])
        var scholars = card(
            "scholars", .critic, "278 scholars", ["Joint statement, 26 Nov 2018"])
        scholars.marks = SourceMarks([3])
        var briefing = card(
            "briefing", .reply, "Ministry briefing, 27 Nov 2018",
            ["Geng Shuang, foreign-ministry spokesperson"])
        briefing.marks = SourceMarks([1])
        var interview = card(
            "interview", .reply, "Reuters interview", ["Cui Tiankai, ambassador to the US"])
        interview.marks = SourceMarks([5])
        var defence = card(
            "defence", .reply, "Official defence", ["Chinese authorities, early Nov 2018"])
        defence.marks = SourceMarks([1])
        var held = card(
            "held", .claim, "Up to one million Uyghurs may be held in extralegal detention",
            ["Passed on as estimates by the UN CERD", "Denied by the Chinese authorities"])
        held.marks = SourceMarks([4, 1])
        var spread = card(
            "spread", .claim, "The authorities have made up their mind to spread the policy",
            ["Inferred by the report"])
        spread.marks = SourceMarks([1])
        return [
            xinjiang, chen, card("center", .body, "Stability center", ["Visited"]),
            card("bureaus", .body, "Public security bureaus", ["Visited"]),
            agreement, visit, ningxia, zhang,
            card("f1", .policy, "Fighting terrorism"),
            card("f2", .policy, "Managing religious affairs"),
            card("f3", .policy, "Supervising college students"),
            card("f4", .policy, "Governing society"), scholars,
            card("west", .critic, "Western governments, UN experts", ["By early Nov 2018"]),
            card("us", .critic, "United States", ["Threats of sanctions"]),
            briefing, defence, interview, held, spread,
        ]
    }

    private static var panels: [DiagramPanel] {
        var panels = [
            DiagramPanel(
                id: "model", title: "Model", tone: .diffusion,
                cards: ["xinjiang", "center", "bureaus", "chen"]),
            DiagramPanel(id: "items", title: "", tone: .none, cards: ["agreement", "visit"]),
            DiagramPanel(
                id: "learner", title: "Learner", tone: .diffusion, cards: ["ningxia", "zhang"]),
            DiagramPanel(
                id: "fields", title: "What Ningxia aims to learn", tone: .background,
                cards: ["f1", "f2", "f3", "f4"]),
            DiagramPanel(
                id: "critics", title: "Critics", tone: .criticism,
                cards: ["scholars", "west", "us"]),
            DiagramPanel(
                id: "replies", title: "Replies from China", tone: .reply,
                cards: ["briefing", "defence", "interview"]),
            DiagramPanel(
                id: "claims", title: "Claimed and denied", tone: .claim, cards: ["held", "spread"]),
        ]
        for index in 4...6 { panels[index].band = 1 }
        return panels
    }

    private static func link(
        _ from: String, _ to: String, _ style: LinkKind.Style, intended: Bool = false
    ) -> DiagramLink {
        var link = DiagramLink(
            id: "\(from).\(style).\(to)", from: .card(from), to: .card(to), style: style)
        link.isIntended = intended
        link.sentence = "\(from) → \(to): \(style)"
        return link
    }

    private static var links: [DiagramLink] {
        [
            link("xinjiang", "agreement", .learning, intended: true),
            link("agreement", "ningxia", .learning, intended: true),
            link("ningxia", "f1", .learning, intended: true),
            link("ningxia", "f2", .learning, intended: true),
            link("ningxia", "f3", .learning, intended: true),
            link("ningxia", "f4", .learning, intended: true),
            link("zhang", "visit", .action), link("visit", "center", .action),
            link("visit", "bureaus", .action),
            link("scholars", "chen", .criticism),
            DiagramLink(
                id: "s", from: .card("scholars"), to: .panel("replies"), style: .criticism),
            DiagramLink(id: "w", from: .card("west"), to: .panel("replies"), style: .criticism),
            link("briefing", "scholars", .reply), link("defence", "west", .reply),
            link("interview", "us", .reply),
        ]
    }
}
