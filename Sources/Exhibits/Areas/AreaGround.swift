/// Where the units of a picture of places lie: as tiles of a grid, or as outlines of a map.
public struct AreaGround: Sendable {
    /// One unit.
    public struct Place: Sendable {
        /// What is written on it: a code of few letters, or its name.
        public var code: String
        /// All that it may be called by, the code among it.
        public var names: [String]
        /// Its row and column, from 0 at the upper left; nil where it has an outline.
        public var tile: (row: Int, column: Int)?
        /// Its outlines in degrees, east and north; outer rings and holes, each a part.
        public var parts: [[[Position]]]
        /// Whether it is drawn only where the graph has a unit for it.
        public var isOptional = false

        /// A tile of a grid.
        public init(code: String, names: [String], row: Int, column: Int) {
            (self.code, self.names) = (code, [code] + names)
            (tile, parts) = ((row, column), [])
        }

        /// A unit of a map.
        public init(code: String, names: [String], parts: [[[Position]]]) {
            (self.code, self.names, self.parts) = (code, [code] + names, parts)
        }
    }

    /// A point in degrees.
    public struct Position: Hashable, Sendable {
        /// East of Greenwich, -180...180.
        public var east: Double
        /// North of the equator, -90...90.
        public var north: Double

        /// Creates a point.
        public init(_ east: Double, _ north: Double) { (self.east, self.north) = (east, north) }
    }

    /// What it shows, such as `the United States`.
    public var name: String
    /// Who drew its boundaries; nil for tiles of our own.
    public var origin: String?
    /// Its units.
    public var places: [Place]

    /// Creates a ground of units.
    public init(_ name: String, origin: String? = nil, _ places: [Place]) {
        (self.name, self.origin, self.places) = (name, origin, places)
    }

    /// Whether its units have outlines.
    public var isMap: Bool { places.contains { $0.tile == nil } }

    /// The grids that come along.
    public static let builtIn = [unitedStates, china]

    /// A grid from lines of `CODE ROW COLUMN NAME|NAME…`.
    static func grid(_ name: String, country: String, _ lines: String) -> AreaGround {
        let places = lines.split(separator: "\n").map { line in
            let fields = line.split(separator: " ", maxSplits: 3)
            let names = fields[3].split(separator: "|").map(String.init)
            var place = Place(
                code: String(fields[0]), names: ["\(country)-\(fields[0])"] + names,
                row: Int(fields[1]) ?? 0, column: Int(fields[2]) ?? 0)
            // What is claimed by several is drawn where the graph names it, and as it names it.
            place.isOptional = country == "CN" && ["TW", "HK", "MO"].contains(place.code)
            return place
        }
        return AreaGround(name, places)
    }
}
