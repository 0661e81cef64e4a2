/// The families of fonts for Han script, whose letters each language shapes in its own way.
struct HanFace {
    /// The families, the first that is there serving.
    let families: String

    /// Chooses by a BCP 47 tag; other languages get the shapes of simplified Chinese.
    init(language: String) {
        let tag = language.lowercased()
        let isTraditional = ["hant", "tw", "hk", "mo"].contains { tag.contains($0) }
        switch tag.prefix(2) {
        case "ja": families = "Noto Sans CJK JP,Hiragino Sans,Yu Gothic,sans-serif"
        case "ko": families = "Noto Sans CJK KR,Apple SD Gothic Neo,Malgun Gothic,sans-serif"
        case _ where isTraditional:
            families = "Noto Sans CJK TC,PingFang TC,Microsoft JhengHei,sans-serif"
        default: families = "Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif"
        }
    }
}
