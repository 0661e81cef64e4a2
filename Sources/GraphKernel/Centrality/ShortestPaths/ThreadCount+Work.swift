extension ThreadCount {
    /// One thread where the steps are too few for another to be worth its start.
    func worth(_ steps: Int) -> ThreadCount { steps < 1 << 18 ? .one : self }
}

extension CSRGraph {
    /// About how many steps a search from so many nodes takes, without overflow.
    func steps(ofSearches count: Int) -> Int {
        let (steps, isOverflown) = count.multipliedReportingOverflow(by: nodeCount + edgeCount)
        return isOverflown ? .max : steps
    }
}
