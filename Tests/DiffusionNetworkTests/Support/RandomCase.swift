import TestSupport

/// A random graph file with agencies, officials, items, policies, dates and evidence; all invented.
struct RandomCase {
    private(set) var yaml = ""
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        yaml = """
            tributary: 1
            sources: {s0: Zero, s1: One}
            regions: {n: Nation, r0: {within: n}, r1: {within: n}, r2: R, r3: R}
            policies: {p: P, q: Q}

            """
        addAgencies()
        addOfficials()
        addItems()
        addLinks()
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func chance(_ one: Int, in all: Int) -> Bool {
        Int.random(in: 0..<all, using: &random) < one
    }

    private mutating func time() -> String {
        let year = Int.random(in: 2008...2014, using: &random)
        return pick([
            "", "", "date: \(year), ", "date: \(year)-06, ", "from: \(year), to: \(year + 2), ",
            "from: \(year), ", "seen: \(year), ",
        ])
    }

    private mutating func rest() -> String {
        let evidence = pick(["", "", "evidence: s0, ", "evidence: s1, ", "evidence: [s0, s1], "])
        return time() + evidence + pick(["", "", "", "stage: done, ", "stage: intended, "])
    }

    private mutating func addAgencies() {
        yaml += "agencies:\n"
        for number in 0..<4 {
            let region = pick(["r0", "r1", "r2", "r3"])
            let other = pick(["r0", "r1", "g0"])
            let first = "{who: \(region), \(time())note: x}"
            let both = "[\(first), {who: \(other), \(time())note: y}]"
            let isCircle = other == "g0" && number == 0
            yaml += "  g\(number): {acts-for: \(chance(1, in: 4) && !isCircle ? both : first)}\n"
        }
    }

    private mutating func addOfficials() {
        yaml += "officials:\n"
        for number in 0..<3 {
            let posts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                "{at: \(pick(["r0", "r1", "r2", "g0", "g1", "g2"])), \(rest())title: T}"
            }
            yaml += "  o\(number): {posts: [\(posts.joined(separator: ", "))]}\n"
        }
    }

    private var actors: [String] {
        ["r0", "r1", "r2", "r3", "g0", "g1", "g2", "g3", "o0", "o1", "o2"]
    }

    private mutating func addItems() {
        yaml += "events:\n"
        for number in 0..<3 {
            var line = "  i\(number): {kind: visit, \(rest())"
            for role in ["model", "learner", "parties", "led-by", "visited", "visitor"]
            where chance(2, in: 5) {
                let who = pick(actors)
                line += "\(role): {who: \(who), \(chance(1, in: 3) ? rest() : "")note: z}, "
            }
            if chance(1, in: 2) { line += "covers: \(pick(["p", "q"])), " }
            yaml += line + "note: i}\n"
        }
    }

    private mutating func addLinks() {
        yaml += "links:\n"
        for number in 0..<8 {
            let (one, other) = (pick(actors), pick(actors))
            let kind = pick(["learns-from", "directs", "advises", "cooperates-with", "criticizes"])
            let policy = pick(["", "", "policy: p, ", "policy: q, "])
            yaml += "  - {subject: \(one), kind: \(kind), object: \(other), \(rest())\(policy)"
            yaml += "id: l\(number)}\n"
        }
        yaml += "adoptions: [{actor: \(pick(actors)), policy: p, date: 2012, stage: done}]\n"
    }
}
