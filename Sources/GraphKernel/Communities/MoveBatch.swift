/// Nodes taken from the queue together, and the moves that were best for them.
///
/// All are weighed as things stood before the first of them moves. Each move is then corrected for
/// those made before it, so that none is made that does not gain.
struct MoveBatch: ~Copyable {
    let moves: Column<Move>
    /// Where in the batch a node stands, or stood in an earlier one.
    private let places: Column<Int32>

    init(room: Int, nodeCount: Int) {
        moves = Column(uninitialized: room)
        places = Column(repeating: 0, count: nodeCount)
    }

    /// Notes the best move of the node at a place.
    @inline(__always)
    func note(_ move: Move, at place: Int) {
        moves[place] = move
        places[Int(move.node)] = Int32(truncatingIfNeeded: place)
    }

    /// Takes into account that a neighbour of a node that still waits has moved.
    @inline(__always)
    func adjust(_ node: Int, weight: Double, from old: Int32, to new: Int32) {
        guard moves.count > 0 else { return }
        let move = moves.start + Int(places[node])
        guard move.pointee.node == node else { return }
        move.pointee.slack += LocalMoving.change(move.pointee.new, weight, from: old, to: new)
        if move.pointee.old == old { move.pointee.tieToOld -= weight }
        if move.pointee.old == new { move.pointee.tieToOld += weight }
        if move.pointee.new == old { move.pointee.tieToNew -= weight }
        if move.pointee.new == new { move.pointee.tieToNew += weight }
    }
}
