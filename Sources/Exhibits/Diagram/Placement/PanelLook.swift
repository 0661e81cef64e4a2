/// The look of a panel by its tone.
package struct PanelLook: Hashable, Sendable {
    package var fill: String
    package var ink: String

    package init(_ tone: DiagramPanel.Tone) {
        (fill, ink) =
            switch tone {
            case .diffusion: ("#EEF3F8", "#1F3A5F")
            case .background: ("#F4F4F2", "#404040")
            case .criticism: ("#FBF1EA", "#8A3700")
            case .reply: ("#F5F0F7", "#5A3269")
            case .claim: ("#F4F4F2", "#404040")
            case .none: ("#FFFFFF", "#404040")
            }
    }

    package var title: TextStyle { TextStyle(9, ink, isBold: true) }
}
