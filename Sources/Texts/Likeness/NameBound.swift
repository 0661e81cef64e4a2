/// How long ids and keys may be, in every format alike, so that what is written is read.
package enum NameBound {
    /// The most characters, as people count them.
    package static let characters = 250
}
