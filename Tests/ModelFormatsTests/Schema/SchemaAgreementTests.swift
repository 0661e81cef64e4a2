import DiffusionModel
import Foundation
import TestSupport
import Testing

@testable import ModelFormats

/// The schema for editors and the reader agree on what the shape of a graph is.
///
/// Oracle: python3-jsonschema, an implementation of JSON Schema 2020-12 that is not ours.
@Suite struct SchemaAgreementTests {
    static let right: [String] = [
        "tributary: 1\n",
        "tributary: 1\nregions: {a: Alder, b: {name: Birch, within: a}}\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, date: 2015-03}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks:\n- {subject: a, kind: visits, object: b}\n",
        "tributary: 1\nregions: {a: A}\npolicies: {p: P}\n"
            + "adoptions: [{actor: a, policy: p, date: 201X, stage: begun}]\n",
        "tributary: 1\nsources: {s: {title: T, reliability: B, published: by 2015}}\ncite: s p. 3\n",
        "tributary: 1\nregions: {a: A}\nevents: {e: {kind: visit, visitor: a, from: 2015, to: ..}}\n",
        "tributary: 1\nregions: {a: A}\nevents: {e: {date: c. 2010}, f: {date: Q3 2013},\n"
            + "  g: {date: 3 March 2013}, h: {date: 2011 or 2012}, i: {date: before mid-2013}}\n",
        "tributary: 1\nregions: {a: A}\nclaims:\n"
            + "  c: {says: So, positions: [{by: a, stance: passes-on}]}\n",
        "tributary: 1\nregions: {a: A}\nviews: {v: {only: [a], panels: {P: a}}}\n",
        "tributary: 1\ncodebook: {link-kinds: {k: {orientation: both, reads: meets}}}\n",
    ]

    static let wrong: [String] = [
        "title: No version\n",
        "tributary: 2\n",
        "tributary: 1\ntitel: Misspelt\n",
        "tributary: 1\nregions: [a, b]\n",
        "tributary: 1\nregions: {a: {nmae: A}}\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{subject: a, kind: visits}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, date: sometime}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, date: 2015/2016}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, date: 2015-2016}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, date: spring 2015}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, date: 2015, from: 2014}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, stage: planned}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, likelihood: 1.5}]\n",
        "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a visits b, weight: heavy}]\n",
        "tributary: 1\nregions: {a: A}\npolicies: {p: P}\n"
            + "adoptions: [{actor: a, policy: p, stage: intended}]\n",
        "tributary: 1\nsources: {s: {reliability: G}}\n",
        "tributary: 1\nsources: {s: {sha256: abc}}\n",
        "tributary: 1\nsources: {s: S}\ncite: {source: s, credibility: 7}\n",
        "tributary: 1\nsources: {s: S}\ncite: {source: s, stance: doubts}\n",
        "tributary: 1\nsources: {s: S}\ncite: {at: p. 1}\n",
        "tributary: 1\nregions: {a: A}\nclaims: {c: {positions: [{by: a, stance: agrees}]}}\n",
        "tributary: 1\nofficials: {o: {name: O, posts: [{title: Mayor}]}}\n",
        "tributary: 1\ncodebook: {link-kinds: {k: {orientation: sideways}}}\n",
        "tributary: 1\ncodebook: {entity-kinds: {k: {family: animal}}}\n",
    ]

    static let validatorIsThere =
        (try? BuiltProgram.shell("/usr/bin/python3 -c 'import jsonschema, yaml'"))?.status == 0

    @Test(arguments: right)
    func `the reader takes what the schema takes`(text: String) throws {
        #expect(throws: Never.self) { try Self.read(text) }
    }

    @Test(arguments: wrong)
    func `the reader refuses what the schema refuses`(text: String) throws {
        #expect(throws: InvalidModel.self) { try Self.read(text) }
    }

    @Test(.enabled(if: validatorIsThere))
    func `the schema takes and refuses the same`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "tributary-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var names: [String] = []
        for (index, text) in (Self.right + Self.wrong).enumerated() {
            let file = folder.appending(path: "\(index).yaml")
            try text.write(to: file, atomically: true, encoding: .utf8)
            names.append(file.path)
        }
        let line = "/usr/bin/python3 Scripts/check-schema.py \(names.joined(separator: " "))"
        let printed = try BuiltProgram.shell(line).output
        for (index, name) in names.enumerated() {
            let refused = printed.contains("\(name): ")
            #expect(refused == (index >= Self.right.count), "\((Self.right + Self.wrong)[index])")
        }
    }

    private static func read(_ text: String) throws -> ReadModel {
        try ModelReader.read([InputFile(name: "test.yaml", bytes: Array(text.utf8))])
    }
}
