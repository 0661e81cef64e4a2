import Testing

@testable import Commands

/// A publisher is one whether sources, of tables too, call it by its id or by its name.
///
/// Oracle: by hand; both papers are the group's, and nobody else says anything.
@Suite struct PublisherNameVerbTests {
    private var world: World {
        var world = World()
        world.files["nodes.csv"] = """
            id,label,kind,aliases
            a,Ash,region,
            b,Birch,region,
            herald-group,Herald Group,organization,HG

            """
        world.files["sources.csv"] = "id,title,publisher\nx,X,Herald Group\ny,Y,herald-group\n"
        world.files["links.csv"] = "subject,kind,object,date,sources\na,advises,b,2011,x; y\n"
        return world
    }

    private func rows(_ options: String) -> Int {
        world.run("list links nodes.csv sources.csv links.csv -f csv \(options)").lines.count - 1
    }

    @Test(arguments: [
        "--min-sources 2", "--without-source herald-group", "--without-source HG",
    ])
    func `sources of tables have one publisher by id and by name`(options: String) {
        #expect(rows(options) == 0)
    }

    @Test func `what one publisher supports is found by each of its names`() {
        for name in ["herald-group", "HG"] {
            #expect(rows("--source \(name)") == 1, "\(name)")
        }
        #expect(rows("") == 1)
    }

    /// Who published a source is joined to it, called by name or not.
    @Test func `a publisher that is called by its name is not isolated`() {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            sources: {x: {title: X, publisher: Herald Group}}
            regions: {a: Ash, b: Birch}
            organizations: {herald-group: Herald Group}
            links: [{link: a advises b, date: 2011, evidence: x}]

            """
        #expect(!world.run("check case.yaml").messages.contains("herald-group"))
    }
}
