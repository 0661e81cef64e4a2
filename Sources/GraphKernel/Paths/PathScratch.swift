/// What a finder's searches write to, each made when it is first needed.
final class PathScratch {
    private let net: PathNet
    lazy var along = ArcRows(net.along, lengths: net.lengths)
    lazy var against = ArcRows(net.against, lengths: net.lengths)
    lazy var sweep = LengthSweep(along)
    lazy var hops = HopPairSearch(net)
    lazy var pair = LengthPairSearch(along, against)

    init(_ net: PathNet) {
        self.net = net
        // Searches by hops read no arcs; those by length all do.
        guard net.lengths != nil else { return }
        _ = (along, against)
    }
}
