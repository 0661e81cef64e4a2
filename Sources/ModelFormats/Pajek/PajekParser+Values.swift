import DiffusionModel
import Texts

/// Partitions and vectors, which hold a value for each vertex.
extension PajekParser {
    /// How many partitions and vectors a file may have.
    private static let mostColumns = 1000

    /// Starts the column of a partition or a vector, which is called by its name.
    mutating func startColumn(_ section: PajekSection) throws(Diagnostic) {
        valueColumns += 1
        guard valueColumns <= Self.mostColumns else {
            isLost = true
            throw fault(
                "there are more than \(Self.mostColumns) partitions and vectors",
                at: lines.words[0].place, "Leave out those that you do not need.", .unsupported)
        }
        let name = lines.rest(from: 1).trimmed
        valueName = name.isEmpty ? section.rawValue : name
        valueColumn = graph.nodes.column(
            .attribute, valueName, key: "\(section.rawValue) at \(lines.line)")
        if vertices.isEmpty { leaveOut() }
    }

    /// Reads '*Vertices n' behind '*Partition' and its like.
    mutating func startValues(_ word: PajekLines.Word?) throws(Diagnostic) {
        guard let word else { throw noCount }
        let count = try number(word, "a number of vertices")
        if valueColumn != nil, count != vertices.count { leaveOut() }
    }

    private mutating func leaveOut() {
        valueColumn = nil
        left.unfit.append(valueName)
    }

    /// Reads the value of the next vertex.
    mutating func readValue() throws(Diagnostic) {
        lineOfSection += 1
        guard let column = valueColumn else { return }
        guard lineOfSection <= vertices.count else {
            throw fault(
                "there are more values than vertices", at: lines.words[0].place,
                "A partition or a vector has a line for each of the \(vertices.count) vertices.")
        }
        guard lines.words.count == 1 else { throw tooMuch(1) }
        vertices[lineOfSection - 1].cells.append(
            GenericRows.Cell(
                column: Int32(column), text: graph.texts.add(lines.bytes(lines.words[0])),
                place: lines.words[0].place))
    }
}
