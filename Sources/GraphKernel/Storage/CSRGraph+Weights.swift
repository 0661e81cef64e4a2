extension CSRGraph {
    /// The factor of each edge in a measure that multiplies, or nil where all are 1.
    func factors(_ use: WeightUse) throws(GraphError) -> [Double]? {
        switch use {
        case .ignored: return nil
        case .distance: throw .distanceWeightsRefused
        case .strength: break
        }
        guard let weights else { return nil }
        for (edge, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
            throw .weightNegative(edge: edge)
        }
        return weights
    }

    /// The factors of a measure that adds them up and squares the sums.
    ///
    /// Sums that no number can hold would be no error to the processor, only to the reader.
    func summableFactors(_ use: WeightUse) throws(GraphError) -> [Double]? {
        let factors = try factors(use)
        guard factors?.reduce(0, +) ?? 0 <= 1e150 else { throw .weightsTooLarge }
        return factors
    }

    /// The length of each edge as a step of a path, or nil where all are 1.
    func lengths(_ use: WeightUse) throws(GraphError) -> [Double]? {
        guard use != .ignored, let weights else { return nil }
        var lengths: [Double] = []
        lengths.reserveCapacity(weights.count)
        for (edge, weight) in weights.enumerated() {
            let length = use == .distance ? weight : 1 / weight
            guard weight > 0, length > 0, length.isFinite else {
                throw .weightNotPositive(edge: edge)
            }
            // A length whose inverse is beyond all numbers would give scores that are none.
            guard (Double(nodeCount) / length).isFinite else {
                throw use == .distance ? .weightNotPositive(edge: edge) : .weightsTooLarge
            }
            lengths.append(length)
        }
        guard lengths.reduce(0, +).isFinite else { throw .weightsTooLarge }
        return lengths
    }
}
