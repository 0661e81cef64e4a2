package import DiffusionNetwork

extension Wording {
    /// The first line of an answer: how far the network is folded, and why.
    package static func caption(
        _ settings: NetworkSettings, isLevelChosen: Bool, offering words: OfferWords
    ) -> String {
        let level =
            switch settings.level {
            case .item: "Level of items: every entity is a node."
            case .actor:
                "Level of actors: agreements and events are steps between those that they join."
            case .region where isLevelChosen:
                "Level of regions: agencies and officials count as the region they act for."
            case .region:
                "Answered between regions: agencies and officials count for the region they act "
                    + "for (\(words(.level(.actor))) shows them)."
            }
        switch settings.view {
        case .flow: return level
        case .ties: return level + " Links are taken as ties without direction."
        case .asWritten: return level + " Links lead from subject to object, as written."
        }
    }
}

extension Wording {
    /// A bound for a sentence, rounded up to so many digits that count.
    package static func noLess(_ number: Double, digits: Int) -> String {
        ScalarText.noLess(number, digits: digits)
    }

    /// A number with so many decimals, for a sentence.
    package static func rounded(_ number: Double, decimals: Int) -> String {
        ScalarText.fixed(number, decimals: decimals)
    }
}
