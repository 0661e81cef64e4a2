extension World {
    /// Four regions; what flows is north → east → south, and west stands alone.
    ///
    /// The orientations are those of the codebook: who learns from north and who visits east is
    /// downstream of them; who criticizes is not.
    static let rivers = """
        tributary: 1
        title: Four rivers (invented)
        sources:
          gazette: {title: Gazette, published: 2012, reliability: A}
          talk: {title: Talk of the town}
        regions:
          north: {name: North}
          east: {name: East}
          south: {name: South}
          west: {name: West, aliases: [Easterly]}
        links:
          - {link: east learns-from north, date: 2011-05, likelihood: 0.5, evidence: gazette p. 2}
          - {link: south visits east, date: 2012, likelihood: 0.4, evidence: [gazette p. 3, talk]}
          - {link: west criticizes north, evidence: talk}

        """

    /// A world in which `rivers.yaml` lies.
    static var byTheRivers: World {
        var world = World()
        world.files["rivers.yaml"] = rivers
        return world
    }
}
