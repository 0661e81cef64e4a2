/// A picture of which every stroke has its place: shapes and texts on a ground, back to front.
///
/// Sizes and places are in points, from the upper left corner. Colours are those of the house
/// style, as `#RRGGBB`; writers turn them into those of a theme. Texts are plain, and writers
/// escape them.
public struct Canvas: Sendable {
    /// How wide and high it is.
    package var width: Double
    package var height: Double
    /// What it is called, and what it shows in words, for those who do not see it.
    package var title: String
    package var summary: String
    /// Where it will be seen.
    package var theme = DiagramTheme.report
    /// The paper that it must fit.
    package var page = DiagramPage.natural
    /// What is drawn.
    package var parts: [Part] = []

    /// Something that is drawn.
    package indirect enum Part: Sendable {
        case shape(Shape)
        case text(Text)
        case group(Group)
    }

    /// What belongs together and says something of its own.
    package struct Group: Sendable {
        /// A name that is unique in the picture; nil for none.
        package var id: String?
        /// The words by which style sheets know it.
        package var classes: String
        /// What is said to who points at it; may be empty.
        package var title = ""
        /// What programs read of it, in order: `id`, `from`, `earliest` and the like.
        package var data: [Datum] = []
        package var parts: [Part] = []

        package init(_ classes: String, id: String? = nil) {
            (self.classes, self.id) = (classes, id)
        }
    }

    /// One thing that programs read of a group.
    package struct Datum: Sendable {
        package let name: String
        package let value: String
    }

    /// A line or an area.
    package struct Shape: Sendable {
        package var path: CanvasPath
        /// The colour inside; nil leaves it open.
        package var fill: String?
        /// How much of the fill covers what is behind, 0...1.
        package var opacity = 1.0
        /// The colour of the line; nil draws none.
        package var stroke: String?
        package var width = 1.0
        package var dash = Dash.solid

        package init(_ path: CanvasPath, fill: String? = nil, stroke: String? = nil) {
            (self.path, self.fill, self.stroke) = (path, fill, stroke)
        }
    }

    /// How a line is broken.
    package enum Dash: String, Hashable, Sendable {
        case solid, dashed, dotted

        /// The dash of a look of lines.
        init(_ name: String?) { self = name.flatMap { Dash(rawValue: $0) } ?? .solid }
    }

    /// A line of text.
    package struct Text: Sendable {
        package var words: String
        package var style: TextStyle
        /// Where its base line starts, has its middle or ends.
        package var place: PagePoint
        package var anchor: Anchor

        package init(
            _ words: String, _ style: TextStyle, at place: PagePoint, _ anchor: Anchor = .start
        ) {
            (self.words, self.style, self.place, self.anchor) = (words, style, place, anchor)
        }

        /// The room that it takes, as far as its width can be known.
        package var box: PageBox {
            let wide = style.width(of: words)
            let left =
                switch anchor {
                case .start: place.x
                case .middle: place.x - wide / 2
                case .end: place.x - wide
                }
            return PageBox(
                x: left, y: place.y - style.size * 0.8, width: wide, height: style.size * 1.05)
        }
    }

    /// Which end of a text is at its place.
    package enum Anchor: String, Hashable, Sendable {
        case start, middle, end
    }

    package init(width: Double, height: Double, title: String, summary: String) {
        (self.width, self.height) = (width, height)
        (self.title, self.summary) = (title, summary)
    }

    package mutating func add(_ shape: Shape) { parts.append(.shape(shape)) }
    package mutating func add(_ text: Text) { parts.append(.text(text)) }
    package mutating func add(_ group: Group) { parts.append(.group(group)) }
}

extension Canvas.Group {
    package mutating func add(_ shape: Canvas.Shape) { parts.append(.shape(shape)) }
    package mutating func add(_ text: Canvas.Text) { parts.append(.text(text)) }
    package mutating func add(_ group: Canvas.Group) { parts.append(.group(group)) }
    package mutating func say(_ name: String, _ value: String?) {
        if let value { data.append(Canvas.Datum(name: name, value: value)) }
    }
}
