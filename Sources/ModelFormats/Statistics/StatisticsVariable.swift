/// A variable of a data set, with what makes texts of its values.
struct StatisticsVariable {
    /// What the library hands over of a variable, as it does so.
    struct Texts {
        /// What the program calls it.
        let name: UnsafePointer<CChar>?
        /// What the program says of it besides.
        let label: UnsafePointer<CChar>?
        /// How the program shows its values.
        let format: UnsafePointer<CChar>?
        /// The name of the set of labels of its values.
        let labels: UnsafePointer<CChar>?
    }

    /// What the program calls it.
    let name: String
    /// What the program says of it besides.
    let label: String
    /// What its numbers count.
    let format: StatisticsFormat
    /// The name of the set of labels of its values, if it has one.
    let labels: String?
    /// Whether it was said that some value is no date.
    var isDoubted = false
    /// Whether some text is empty, or was not found, that the file keeps elsewhere as it is long.
    var lacksText = false
    /// Whether some text of it is there.
    var holdsText = false
}
