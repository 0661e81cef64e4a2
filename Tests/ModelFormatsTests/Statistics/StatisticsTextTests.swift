import Testing

@testable import ModelFormats

/// Texts of data sets.
@Suite struct StatisticsTextTests {
    @Test(arguments: [
        ([0x61, 0x62, 0x20, 0x20], "ab", true), ([], "", true), ([0x20], "", true),
        ([0x20, 0xC3, 0xA9], " é", true), ([0x48, 0xE1, 0x6C], "Hál", false),
        ([0x80, 0x20, 0x96, 0x0A], "€ –", false), ([0x93, 0x61, 0x94], "“a”", false),
    ])
    func `blanks at the end are left out, and what is no UTF-8 is read as Windows-1252`(
        bytes: [UInt8], text: String, isUTF8: Bool
    ) {
        let read = (bytes + [0]).withUnsafeBytes { bytes in
            StatisticsText.text(bytes.bindMemory(to: CChar.self).baseAddress)
        }
        #expect(read.text == text)
        #expect(read.isUTF8 == isUTF8)
    }

    @Test func `no text is empty`() {
        #expect(StatisticsText.text(nil).text.isEmpty)
    }
}
