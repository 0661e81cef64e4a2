extension Canvas {
    /// The least size of text that can be read in print, in points.
    package static let legible = 6.0

    /// How much smaller or larger it is drawn to fit its page; 1 where it needs none.
    package var scale: Double {
        guard let paper = page.points else { return 1 }
        let margin = 24.0
        return min(
            (paper.width - 2 * margin) / width, (paper.height - 2 * margin) / height, 1.25)
    }

    /// The size of its smallest text as it is drawn, in points; nil where it has none.
    package var smallestText: Double? {
        var smallest: Double?
        func look(at parts: [Part]) {
            for part in parts {
                switch part {
                case .text(let text): smallest = min(smallest ?? .infinity, text.style.size)
                case .group(let group): look(at: group.parts)
                case .shape: break
                }
            }
        }
        look(at: parts)
        return smallest.map { $0 * scale }
    }
}
