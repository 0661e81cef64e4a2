/// A binary heap that gives back its least element first.
///
/// For elements of any make, such as paths; where nodes wait by one number, `QuadHeap` is faster.
struct Heap<Element> {
    private var elements: [Element] = []

    var isEmpty: Bool { elements.isEmpty }

    mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

    @inline(__always)
    mutating func push(_ element: Element, by precedes: (Element, Element) -> Bool) {
        elements.append(element)
        var child = elements.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard precedes(elements[child], elements[parent]) else { return }
            elements.swapAt(child, parent)
            child = parent
        }
    }

    @inline(__always)
    mutating func popLeast(by precedes: (Element, Element) -> Bool) -> Element? {
        guard let last = elements.popLast() else { return nil }
        guard let least = elements.first else { return last }
        elements[0] = last
        sink(by: precedes)
        return least
    }

    @inline(__always)
    private mutating func sink(by precedes: (Element, Element) -> Bool) {
        var parent = 0
        while true {
            var least = 2 * parent + 1
            guard least < elements.count else { return }
            if least + 1 < elements.count, precedes(elements[least + 1], elements[least]) {
                least += 1
            }
            guard precedes(elements[least], elements[parent]) else { return }
            elements.swapAt(least, parent)
            parent = least
        }
    }
}

extension Heap where Element: Comparable {
    mutating func push(_ element: Element) { push(element, by: <) }

    mutating func popLeast() -> Element? { popLeast(by: <) }
}
