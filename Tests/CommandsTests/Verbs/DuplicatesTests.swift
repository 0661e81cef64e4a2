import TestSupport
import Testing

@testable import Commands

/// `check --duplicates`, and what `merge` makes of its rows.
@Suite struct DuplicatesTests {
    private func world() -> World {
        var world = World()
        world.files["a.yaml"] =
            "tributary: 1\nofficials:\n  john: {name: John Smith}\n  ines: {name: Ines Hale}\n"
        world.files["b.yaml"] = "tributary: 1\nofficials:\n  js: {name: 'Smith, J.'}\n"
        return world
    }

    @Test func `names that look alike are listed when asked for, and fail a check of warnings`()
        throws
    {
        let plain = world().run("check a.yaml b.yaml -f csv")
        #expect(!plain.output.contains("look-alike"))
        let asked = world().run("check a.yaml b.yaml --duplicates -f csv --fail-on warning")
        #expect(asked.status == .nothingFound)
        let row = try #require(asked.lines.first { $0.contains("look-alike") })
        #expect(row.hasPrefix("b.yaml,3,3,warning,look-alike,"))
        #expect(row.contains("at a.yaml:3:3") && row.contains("with the row js,john."))
    }

    @Test func `the row joins the two`() {
        var world = world()
        world.files["same.csv"] = "name,id\njs,john\n"
        let joined = world.run("merge a.yaml b.yaml --same-as same.csv -f jsonl")
        #expect(joined.messages.contains("js → john"))
        #expect(!joined.output.contains("\"id\": \"js\""))
    }

    /// 100,000 names, each the only one of its letters but for every hundredth, within forty seconds
    /// of processor time; all pairs would be five thousand millions.
    @Test func `a hundred thousand names are looked through`() throws {
        let line =
            "awk 'BEGIN{print \"id,name\";for(i=0;i<100000;i++){s=\"\";n=i;"
            + "for(k=0;k<5;k++){s=s sprintf(\"%c\",97+n%26);n=int(n/26)}"
            + "print \"n\" i \",Mo \" s;if(i%100==0)print \"m\" i \",MO-\" s}}'"
            + " > /tmp/names-$$.csv;"
            + "tributary check /tmp/names-$$.csv --duplicates -f csv --quiet | wc -l;"
            + "tributary check /tmp/names-$$.csv --duplicates -f csv | grep -c look-alike;"
            + "rm /tmp/names-$$.csv"
        let answer = try BuiltProgram.apart(line, limits: "-t 40")
        #expect(answer.output.split(separator: "\n").last == "1000", "\(answer)")
    }
}
