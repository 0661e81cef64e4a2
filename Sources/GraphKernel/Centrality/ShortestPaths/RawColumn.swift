/// Memory of one thread that hot loops write without checks, freed with its owner.
///
/// Take `base` once before a loop, and keep the owner alive until after it.
final class RawColumn<Element: BitwiseCopyable> {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating value: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: max(count, 1))
        base.initialize(repeating: value, count: max(count, 1))
    }

    deinit { base.deallocate() }
}
