/// A small invented graph that tests of writers write.
enum TwoTowns {
    static let yaml = """
        tributary: 1
        title: Two towns
        note: Invented
        regions: {a: 'Arden "North"', b: Birk}
        links:
          - {link: a advises b, date: 2015-03, weight: 2, stage: done, mechanism: learning,
             attributes: {key: x}}
          - {link: b visits a}
        """
}
