import Testing

@testable import Commands

/// How much memory a text means.
///
/// Oracle: powers of 1024 by hand.
@Suite struct MemorySizeTests {
    @Test(arguments: [
        ("64M", 67_108_864, "64 MiB"), ("2G", 2_147_483_648, "2 GiB"),
        ("1.5GiB", 1_610_612_736, "1.5 GiB"), ("100000000", 100_000_000, "95.3 MiB"),
        ("1tb", 1_099_511_627_776, "1 TiB"), ("200000k", 204_800_000, "195.3 MiB"),
    ])
    func `a size is a number and a unit`(text: String, bytes: Int, shown: String) {
        let size = MemorySize(argument: text)
        #expect(size?.bytes == bytes)
        #expect(size?.description == shown)
    }

    @Test(arguments: ["", "G", "2X", "-1G", "1e3", "nan", "1.2.3G", "2 G"])
    func `what says no size is refused`(text: String) {
        #expect(MemorySize(argument: text) == nil)
    }

    @Test(arguments: ["63M", "0", "1K", "67108863"])
    func `too small a size is refused with the least`(text: String) {
        let answer = World.byTheRivers.run("info rivers.yaml --memory \(text)")
        #expect(answer.status == .usage)
        #expect(
            answer.messageLines.first
                == "error: --memory must be at least 64 MiB, written as 64M")
    }

    @Test func `more than any machine has is no bound`() {
        #expect(MemorySize(argument: "99999999T")?.bytes == 1 << 60)
    }
}
