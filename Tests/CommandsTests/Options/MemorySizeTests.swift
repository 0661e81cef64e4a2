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

    @Test(arguments: ["", "G", "2X", "-1G", "1e3", "nan", "63M", "0", "1.2.3G", "2 G", "99999999T"])
    func `what says no size, or too small a one, is refused`(text: String) {
        #expect(MemorySize(argument: text) == nil)
    }
}
