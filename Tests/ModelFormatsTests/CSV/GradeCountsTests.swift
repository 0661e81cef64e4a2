import DiffusionModel
import Testing

@testable import ModelFormats

/// Grades of tables, one for each source of a row.
///
/// Oracle: nobody is graded by a grade that stands for another, and nothing is lost in silence.
@Suite struct GradeCountsTests: TableFiles {
    private func link(_ sources: String, _ grades: String) -> String {
        "source,target,type,sources,credibility\nx,y,advises,\(sources),\(grades)\n"
    }

    @Test(arguments: [
        ("g; h", "2", "2:18 invalid-grade"), ("g", "2; 3", "2:15 invalid-grade"),
        ("g; h; i", "2; 3", "2:21 invalid-grade"), ("", "2", "2:14 invalid-grade"),
    ])
    func `fewer or more grades than sources are said with the place`(
        sources: String, grades: String, expected: String
    ) throws {
        let found = try read([("t.csv", link(sources, grades))])
        #expect(found.warnings.map(\.short) == [expected])
    }

    @Test func `a grade of no source asks for the source, any other for a grade each`() throws {
        let hints = try ["", "g; h"].map { sources in
            try read([("t.csv", link(sources, "2"))]).warnings.first?.hint ?? ""
        }
        #expect(hints[0].contains("Name the source"))
        #expect(hints[1].contains("a grade for each source"))
    }

    @Test(arguments: [
        ("g; h", "2; 2"), ("g; h", "2;"), ("g; h", "; 2"), ("g", "2"), ("g; h", ""), ("", ""),
        ("g via h", "2"),
    ])
    func `a grade for each source, or none, says nothing`(sources: String, grades: String) throws {
        #expect(try read([("t.csv", link(sources, grades))]).warnings.isEmpty)
    }

    @Test func `rows are counted, and tables of entities have them too`() throws {
        let rows = "id,kind,name,sources,credibility\nx,region,X,g; h,2\ny,region,Y,g; h,1\n"
        let found = try read([("e.csv", rows)])
        #expect(found.warnings.map(\.short) == ["2:17 invalid-grade"])
        #expect(found.warnings.first?.message.contains("2 rows") == true)
    }
}
