import DiffusionAnalysis
import Testing

@testable import Commands

/// What help says of the values and defaults of measures.
@Suite struct OptionHelpTests {
    /// The help of a verb without its line breaks.
    private func help(_ verb: String) -> String {
        (ChecklistTests.helps[verb] ?? "").split { " \n".contains($0) }.joined(separator: " ")
    }

    /// Oracle: `Guides/rank.md` and the definition of each option.
    @Test(arguments: [
        "starts again with a chance of 0.15 (1 - damping), and wherever no link leads on",
        "less than 1e-12 in sum, or after 10,000 rounds",
        "The measures, the first deciding the order: degree, in-degree,",
        "by default degree, of links betweenness.", "by default 0.85 over the largest eigenvalue.",
        "for --sample; by default 1.", "a sample keeps its error; by default 0.9.",
        "without self-loops and parallel links; with these a score may exceed 1",
        "of what --scale fraction divides by, the greatest there could be",
        "Only measures in time look at dates, and hold every path to one policy; the others count",
    ])
    func `rank tells what it does where nothing is said`(sentence: String) {
        #expect(help("rank").contains(sentence), "\(sentence)")
    }

    @Test func `every measure stands in the help of its option`() {
        let measures = Measure.allCases.map(\.rawValue).joined(separator: ", ")
        #expect(help("rank").contains("the order: \(measures); by default"))
    }

    @Test(arguments: [
        ("rank", ["of", "by", "scale", "weights", "direction"]), ("groups", ["by", "weights"]),
        ("brokers", ["weights"]),
    ])
    func `the name of a value says more than the option does`(verb: String, options: [String]) {
        for option in options {
            #expect(help(verb).contains("--\(option) <"))
            #expect(!help(verb).contains("<\(option)>"), "\(option)")
        }
    }

    @Test func `the paragraph of links does not speak of time`() throws {
        let text = try #require(ChecklistTests.helps["rank"])
        let paragraphs = text.split(separator: "\n\n").map(String.init)
        let links = try #require(paragraphs.first { $0.hasPrefix("--of links") })
        #expect(!links.contains("time"))
    }
}
