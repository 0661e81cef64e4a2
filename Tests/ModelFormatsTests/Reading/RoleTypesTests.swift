import DiffusionModel
import Testing

@testable import ModelFormats

/// Roles that a table uses as types of links between actors.
///
/// Oracle: the orientations in builtin.yaml, `visited` backward and `learner` forward, read by eye.
@Suite struct RoleTypesTests {
    private func warnings(_ table: String) throws -> [String] {
        let file = InputFile(name: "t.csv", bytes: Array(table.utf8))
        return try ModelReader.read([file]).warnings.map { "\($0.short) \($0.message)" }
    }

    @Test func `a role between actors is warned of once, with the way it leads`() throws {
        let table = "source,target,type\na,b,signs\nb,c,visited\na,c,visited\nc,d,learner\n"
        let found = try warnings(table)
        #expect(found.count == 2)
        #expect(
            found.contains {
                $0.hasPrefix("4:1 role-as-type 'visited'")
                    && $0.hasSuffix("the 2 links of it lead from target to source.")
            })
        #expect(
            found.contains {
                $0.hasPrefix("5:1 role-as-type 'learner'")
                    && $0.hasSuffix("the link of this type leads from source to target.")
            })
        // The same where the general reader has to read.
        let general = table.replacing("type\n", with: "type,note\n").replacing(
            "visited\n", with: "visited,x\n"
        )
        .replacing("signs\n", with: "signs,x\n").replacing("learner\n", with: "learner,x\n")
        #expect(try warnings(general) == found)
    }

    @Test func `the parts of items, as convert writes them, are no mistake`() throws {
        let parts = "source,target,type\npact,a,model\npact,b,learner\npact,p,covers\nc,a,visits\n"
        #expect(try warnings(parts).isEmpty)
    }

    /// "Norby visited Sudwick" is a visit, and no event that has a host alone.
    @Test(arguments: ["visited", "visitor", "learner", "model"])
    func `a role that is all a node has is warned of, by both readers`(role: String) throws {
        for rest in ["", ",note"] {
            let value = rest.isEmpty ? "" : ",x"
            let table = "source,target,type\(rest)\na,b,\(role)\(value)\nc,d,visits\(value)\n"
            let found = try warnings(table)
            #expect(found.count == 1)
            #expect(found.first?.hasPrefix("2:1 role-as-type '\(role)'") == true)
        }
    }

    @Test(arguments: ["parties", "led-by", "by", "about"])
    func `roles that lead both ways or nowhere may be all that an item has`(role: String) throws {
        #expect(try warnings("source,target,type\npact,a,\(role)\npact,b,\(role)\n").isEmpty)
    }

    @Test func `other kinds of the codebook are types like any`() throws {
        #expect(try warnings("source,target,type\na,b,learns-from\nb,c,visits\n").isEmpty)
    }
}
