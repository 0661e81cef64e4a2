import DiffusionAnalysis
import TestSupport

@testable import Commands

/// A random graph file and a random question to it under options, all invented.
struct AdviceCase {
    /// The file.
    private(set) var yaml = ""
    /// The names that the question is about, and the file.
    let words: [String]
    /// The options with what they are set to; `""` where they are flags.
    private(set) var options: [String: String] = [:]
    private var random: SeededGenerator

    init(seed: UInt64, verb: String) {
        random = SeededGenerator(seed: seed)
        words =
            switch verb {
            case "paths": ["paths", "a", "d", "case.yaml"]
            case "chokepoints": ["chokepoints", "--between", "a", "d", "case.yaml"]
            default: [verb, "a", "case.yaml"]
            }
        write()
        choose(verb)
    }

    /// The command with options changed: added, or left out where the value is nothing.
    func command(_ changes: [String: String?] = [:], turned: Bool = false) -> [String] {
        var options = options
        for (name, value) in changes { options[name] = value }
        var words = words
        if turned, let first = words.firstIndex(of: "a") { words.swapAt(first, first + 1) }
        return words
            + options.keys.sorted().flatMap { name in
                [name] + [options[name] ?? ""].filter { !$0.isEmpty }
            }
    }

    private mutating func pick(_ values: [String]) -> String {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func chance(_ one: Int, in all: Int) -> Bool {
        Int.random(in: 0..<all, using: &random) < one
    }

    private mutating func write() {
        yaml = """
            tributary: 1
            sources: {s: {title: S, reliability: B}, t: {title: T}, u: {title: U, reliability: D}}
            regions: {a: A, b: B, c: C, d: D}
            policies: {p: P, q: {name: Q, within: p}, r: R}
            agencies: {g: {acts-for: b}, h: {acts-for: d}}
            officials: {o: {posts: [{at: \(pick(["a", "b"])), from: 2010, to: 2011}, {at: d, from: \
            \(pick(["2010", "2012"]))}]}}
            agreements:
              i: {\(rest("covers"))model: \(pick(["a", "b"])), learner: \(pick(["c", "d", "h"]))}
            links:

            """
        for _ in 0..<Int.random(in: 2...5, using: &random) {
            let (one, other) = (pick(["a", "b", "c", "g"]), pick(["b", "c", "d", "h"]))
            let kind = pick(["advises", "advises", "criticizes", "cooperates-with", "learns-from"])
            yaml += "- {\(rest())link: \(one) \(kind) \(other == one ? "d" : other)}\n"
        }
    }

    private mutating func rest(_ about: String = "policy") -> String {
        pick(["", "date: 2010, ", "date: 2011, ", "date: 2012-03-01, ", "from: 2009, to: 2013, "])
            + pick(["", "", "\(about): p, ", "\(about): q, ", "\(about): r, "])
            + pick(["", "", "stage: intended, ", "stage: done, "])
            + pick([
                "", "evidence: {source: s, credibility: 2}, ", "evidence: t, ", "evidence: u, ",
                "evidence: {source: s, stance: disputes}, ",
            ])
    }

    private mutating func choose(_ verb: String) {
        let filters = [
            ("--policy", "q"), ("--during", "2011"), ("--before", "2011"), ("--not-intended", ""),
            ("--min-grade", "C3"), ("--without-source", "s"), ("--source", "s"),
            ("--link-kind", "advises,learns-from"), ("--kind", "region"), ("--only", "a,b,d,h"),
            ("--min-sources", "1"), ("--level", "actor"), ("--level", "item"),
        ]
        for (name, value) in filters where chance(1, in: 6) { options[name] = value }
        if chance(1, in: 8) { options["--unstated"] = "keep" }
        if chance(1, in: 8) { options["--disputed"] = pick(["leave", "only", "keep"]) }
        guard verb != "chokepoints" else { return }
        if chance(1, in: 3) { options["--simultaneous"] = "forbid" }
        guard verb == "paths" else { return }
        if chance(1, in: 5) { options["--through"] = pick(["b", "c", "b,c", "o"]) }
        if chance(1, in: 5) { options["--avoiding"] = pick(["g", "h", "g,h"]) }
        if chance(1, in: 4) { options["-k"] = "2" }
    }
}

extension Remedy {
    /// What following the remedy changes in a command; nothing where it turns the question round.
    var changes: [String: String?]? {
        switch self {
        case .without(let filter): [filter.option: nil]
        case .undated: ["--undated": "keep"]
        case .unstated: ["--unstated": "keep"]
        case .ungraded: ["--ungraded": "keep"]
        case .disputed: ["--disputed": "keep"]
        case .anyOrder: ["--any-order": ""]
        case .sameDay: ["--simultaneous": "allow"]
        case .mixedPolicies: ["--policies": "mixed"]
        case .withoutThrough: ["--through": nil]
        case .withoutAvoiding: ["--avoiding": nil]
        case .level(let level): ["--level": level.rawValue]
        case .view(let view): ["--network": view.rawValue]
        case .withoutOrientations: ["--orient": nil]
        case .turned: nil
        }
    }
}

extension World {
    /// The question of a command, as its options put it.
    ///
    /// `chokepoints` is taken with `--between`, its file standing behind the two actors.
    func question(_ arguments: [String]) throws -> UnansweredQuestion {
        let (rest, context) = (Array(arguments.dropFirst()), unheardContext)
        func load(_ input: InputOptions, _ messages: MessageOptions) throws -> LoadedGraph {
            try input.load(messages: messages, in: context)
        }
        switch arguments[0] {
        case "paths":
            let verb = try PathsVerb.parse(rest)
            let (question, asked) = try verb.asked(in: try load(verb.input, verb.messages))
            return asked.unanswered(.paths(question))
        case "chokepoints":
            let verb = try ChokepointsVerb.parse(rest)
            var input = verb.input
            input.files = verb.between.dropFirst(2) + input.files
            let found = try verb.finding(in: try load(input, verb.messages))
            return found.asked.unanswered(.separation(from: found.named[0], to: found.named[1]))
        case "upstream":
            let verb = try UpstreamVerb.parse(rest)
            return try reach(.upstream, verb.options, try load(verb.options.input, verb.messages))
        default:
            let verb = try DownstreamVerb.parse(rest)
            return try reach(.downstream, verb.options, try load(verb.options.input, verb.messages))
        }
    }

    private func reach(
        _ side: ReachSide, _ arguments: ReachArguments, _ graph: LoadedGraph
    ) throws -> UnansweredQuestion {
        let options = try arguments.options(in: graph)
        let (entity, asked) = try graph.graph.askReach(
            of: arguments.actor, options, hearing: graph)
        return asked.unanswered(.reach(side, of: entity, options.rules))
    }
}
