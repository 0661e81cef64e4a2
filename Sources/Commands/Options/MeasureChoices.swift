import ArgumentParser
import GraphKernel

/// What is ranked.
enum RankedThings: String, Choice {
    case actors, links
}

/// The denominator of scores.
enum ScaleChoice: String, Choice {
    case raw, fraction
}

/// What weights do.
enum WeightChoice: String, Choice {
    case ignored, strength, distance

    var use: WeightUse {
        switch self {
        case .ignored: .ignored
        case .strength: .strength
        case .distance: .distance
        }
    }
}

/// What weights do in measures without paths, where they cannot be distances.
enum TieWeightChoice: String, Choice {
    case ignored, strength

    var use: WeightUse { self == .strength ? .strength : .ignored }
}

/// Which way a measure looks.
enum DirectionChoice: String, Choice {
    case `in`, out, both

    var direction: Direction {
        switch self {
        case .in: .incoming
        case .out: .outgoing
        case .both: .both
        }
    }
}
