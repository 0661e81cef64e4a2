import Testing

@testable import Exhibits

/// What the card of an official says of posts: where each is and when, but for a place to which a
/// line leads.
///
/// Each line is derived by hand from the rule of `Guides/diagrams.md` and the invented posts.
@Suite struct PostCardTests {
    private func lines(_ posts: String, region: String = "G", onCard: Bool = false) throws
        -> [String]?
    {
        let picture = try ComposedPicture(
            """
            tributary: 1
            regions: {b: Birch, g: \(region)}
            officials: {o: {name: Olga, posts: [\(posts)]}}
            links: [{link: o advises b, date: 2015}]
            """,
            filters: onCard
                ? []
                : [
                    { model in
                        .only(model.entities.indices.filter { model.entities[$0].id != "g" })
                    }
                ])
        return picture.card("o")?.lines
    }

    @Test(arguments: [
        ("{at: g, title: Governor, seen: 2015-09-09}", "Governor, G, seen 9 Sep 2015"),
        ("{at: g, title: Governor, date: 2015}", "Governor, G, 2015"),
        ("{at: g, title: Clerk, from: 2014, to: 2015}", "Clerk, G, from 2014 to 2015"),
        ("{at: g, title: Clerk, from: 2014, to: ..}", "Clerk, G, since 2014"),
        ("{at: g, title: Aide}", "Aide, G"), ("{at: g, seen: 2015}", "Office at G, seen 2015"),
        ("{at: g, date: by 2015-02-01}", "Office at G, by 1 Feb 2015"),
    ])
    func `a card says when a post was however its date is written`(post: String, line: String)
        throws
    {
        #expect(try lines(post) == [line])
    }

    @Test(arguments: [
        ("Governor", "G", "Governor, G"), ("Head of G", "G", "Head of G"),
        ("G secretary", "G", "G secretary"),
        ("Mayor of Birchfield", "Birch", "Mayor of Birchfield, Birch"),
        ("Mayor of Birch-on-Sea", "Birch", "Mayor of Birch-on-Sea"),
        ("宁夏书记", "宁夏", "宁夏书记"),
        ("Director (g)", "G", "Director (g)"),
    ])
    func `a title has a place as words of its own or not at all`(
        title: String, region: String, line: String
    ) throws {
        #expect(try lines("{at: g, title: \"\(title)\"}", region: region) == [line])
    }

    /// A line leads to the place, which need not be said again; the time is.
    @Test func `where a line leads to the place the card says the time alone`() throws {
        #expect(
            try lines("{at: g, title: Governor, seen: 2015-09-09}", onCard: true)
                == ["Governor, seen 9 Sep 2015"])
        #expect(
            try lines("{at: g, title: Aide}, {at: b, title: Head, date: 2016}", onCard: true)
                == ["Aide, G", "Head, Birch, 2016"])
    }
}
