/// The colours of pictures on dark screens, whoever draws them.
package enum DarkColors {
    /// What everything stands on.
    package static let ground = "#14171C"
    /// What text is written in.
    package static let ink = "#ECECEC"
    /// The colours of lines by their style.
    package static let links: [(style: String, color: String)] = [
        ("learning", "#56B4E9"), ("emulation", "#3CCB9B"), ("competition", "#F0C04A"),
        ("coercion", "#FF7A70"), ("criticism", "#FF9E57"), ("reply", "#C9A0DC"),
        ("action", "#A8A8A8"), ("office", "#A8A8A8"), ("similarity", "#A8A8A8"),
        ("neutral", "#A8A8A8"),
    ]
}
