import TestSupport
import Tributary

/// Streams of records of invented actors, whose links have dates, policies, evidence and grades.
enum RandomLines {
    /// Parts that a window can tell, and some that it cannot.
    static let parts: [(GraphPart, Bool?)] = {
        var parts: [(GraphPart, Bool?)] = []
        let changes: [(inout GraphPart) -> Void] = [
            { _ in }, { $0.linkKinds = ["visits"] }, { $0.policies = ["p1"] },
            { $0.stages = [.intended] }, { $0.leavesOutIntended = true },
            { $0.minGrade = MinimumGrade(parsing: "C3") }, { $0.minSources = 2 },
            { $0.disputed = .only }, { $0.disputed = .leave }, { $0.mechanisms = [.learning] },
            { $0.during = [try? PartialDate(parsing: "2012")].compactMap { $0 } },
            { $0.only = ["r1", "r2"] }, { $0.withoutSources = ["s1"] },
        ]
        for change in changes {
            var part = GraphPart()
            change(&part)
            for isolated in [nil, true] as [Bool?] { parts.append((part, isolated)) }
        }
        return parts
    }()

    static func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
        var lines = [#"{"record": "graph", "format": 1, "cite": "s0"}"#]
        for source in 0..<4 {
            let grade = ["A", "C", "E"].randomElement(using: &generator) ?? "A"
            let via = source == 3 ? #", "via": "s0""# : ""
            lines.append(
                #"{"record": "source", "id": "s\#(source)", "reliability": "\#(grade)"\#(via)}"#)
        }
        for region in 0..<8 {
            lines.append(#"{"record": "entity", "id": "r\#(region)", "kind": "region"}"#)
        }
        for official in 0..<4 {
            let post = Int.random(in: 0..<8, using: &generator)
            let evidence = Int.random(in: 0..<3, using: &generator)
            lines.append(
                #"{"record": "entity", "id": "o\#(official)", "kind": "official", "#
                    + #""posts": {"at": "r\#(post)", "from": "201\#(official)"}, "#
                    + #""evidence": "s\#(evidence) p. 1"}"#)
        }
        for policy in 0..<3 {
            let within = policy == 2 ? #", "within": "p1""# : ""
            lines.append(
                #"{"record": "entity", "id": "p\#(policy)", "kind": "policy"\#(within)}"#)
        }
        let written = Int.random(in: 0..<20, using: &generator)
        for _ in 0..<written { lines.append(link(&generator)) }
        for _ in 0..<Int.random(in: 0..<4, using: &generator) {
            let (actor, policy) = (
                Int.random(in: 0..<8, using: &generator), Int.random(in: 0..<3, using: &generator)
            )
            lines.append(
                #"{"record": "link", "subject": "r\#(actor)", "kind": "adopts", "#
                    + #""object": "p\#(policy)", "date": "2012-0\#(policy + 1)"}"#)
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func link(_ generator: inout SeededGenerator) -> String {
        let kinds = ["visits", "learns-from", "promotes", "cooperates-with"]
        let kind = kinds.randomElement(using: &generator) ?? "visits"
        let ends = (0..<8).shuffled(using: &generator)
        var text =
            #"{"record": "link", "subject": "r\#(ends[0])", "kind": "\#(kind)", "object": "r\#(ends[1])""#
        let extras = [
            #""date": "2012-03""#, #""date": "2014""#, #""policy": ["p2", "p0"]"#,
            #""policy": "p1""#,
            #""stage": "intended""#, #""note": "an invented remark""#, #""weight": 2"#,
            #""evidence": [{"source": "s1", "credibility": 2}, "s2"]"#,
            #""evidence": "r3 via s3 p. 4""#,
            #""evidence": [{"source": "s1", "stance": "disputes"}]"#,
        ].shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator))
        var keys: Set<Substring> = []
        for extra in extras where keys.insert(extra.prefix { $0 != ":" }).inserted {
            text += ", " + extra
        }
        return text + "}"
    }
}
