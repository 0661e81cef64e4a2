import TestSupport
import Testing
import Tributary

/// Pictures by a program that is not the program.
///
/// Oracle: the program as it was built, run on the same files.
@Suite struct PictureTests {
    private static let file = "graphs/xinjiang-ningxia.yaml"
    private static let program = Drawing(.programAt(BuiltProgram.folder.path + "/tributary"))

    private func graph() throws -> Graph { try Graph(contentsOf: Repository.file(Self.file).path) }

    private func printed(_ options: String) throws -> String {
        try BuiltProgram.shell("tributary render \(Self.file) \(options) 2>/dev/null").output
    }

    @Test func `SVG is the program's byte for byte`() throws {
        let svg = try graph().picture(view: "front").svg(Self.program)
        #expect(try svg == printed("--view front --format svg"))
    }

    /// Graphviz goes through panels as they lie in memory, which another process has otherwise.
    @Test func `SVG of the running process has the same parts, perhaps in another order`() throws {
        let picture = try graph().picture(view: "front")
        let parts = try printed("--view front --format svg").split(separator: "\n").sorted()
        // The second comes from what the first one opened.
        for _ in 0..<2 {
            let svg = try picture.svg(Drawing(.inProcess))
            #expect(svg.split(separator: "\n").sorted() == parts)
        }
    }

    @Test func `a picture takes what the verb takes`() throws {
        var form = PictureForm()
        form.part.only = ["antiterror-agreement"]
        form.highlight = PictureForm.Ends(from: "Xinjiang", to: "Ningxia")
        (form.page, form.theme, form.title) = (.a4, .print, "The agreement")
        (form.groupsParallel, form.keepsIsolated, form.network.level) = (true, true, .actor)
        let dot = try graph().picture(form).dot()
        #expect(
            try dot
                == printed(
                    "--only antiterror-agreement --highlight Xinjiang..Ningxia --page a4 "
                        + "--theme print --title 'The agreement' --group-parallel "
                        + "--isolated keep --level actor --format dot"))
    }

    @Test func `bitmaps and pages are drawn in either place`() throws {
        var form = PictureForm()
        form.part.only = ["antiterror-agreement"]
        let picture = try graph().picture(form)
        #expect(try picture.png(Self.program).starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try picture.png(Drawing(.inProcess)).starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try picture.pdf(Self.program).starts(with: Array("%PDF".utf8)))
    }

    @Test func `the program is found beside the running one, and its lack is one error`() throws {
        let picture = try graph().picture(view: "front")
        #expect(try picture.svg() == picture.svg(Self.program))
        #expect(throws: TributaryError.self) { try picture.svg(Drawing(.programAt("/nowhere"))) }
        #expect {
            _ = try Drawing().process(in: ["/nowhere", "/"])
        } throws: { error in
            guard let error = error as? TributaryError else { return false }
            return error.code == .noGraphviz && error.hint != nil
        }
    }

    @Test func `nothing to draw, no such view, and no panels are said`() throws {
        let graph = try graph()
        #expect {
            _ = try graph.picture(view: "back")
        } throws: { error in
            (error as? TributaryError)?.message == "unknown view 'back'"
        }
        var form = PictureForm()
        form.keepsIsolated = false
        let alone = try Graph(yaml: "tributary: 1\nregions: {a: A}\n")
        #expect {
            _ = try alone.picture(form)
        } throws: { error in
            (error as? TributaryError)?.code == .nothingFound
        }
        let free = Picture(Diagram(title: "Free"), engine: .panels)
        #expect {
            _ = try free.dot()
        } throws: { error in
            (error as? TributaryError)?.code == .senselessQuestion
        }
    }
}
