import DiffusionModel

/// What there is to say, once a file, of how its kinds of links were read.
struct KindNotes {
    let reading: KindReading
    let model: GraphModel
    let places: ModelPlaces

    /// How many kinds are listed by name.
    private static let mostNames = 12
    /// How many kinds get a suggestion; nobody reads the hundredth.
    private static let mostSuggestions = 64

    /// One note of spellings and one of unknown kinds a file, a warning for each near miss.
    func diagnostics() -> [Diagnostic] {
        guard !reading.spelt.isEmpty || !reading.made.isEmpty else { return [] }
        let links = madeLinks()
        let near = nearKinds()
        return places.files.indices.flatMap { file -> [Diagnostic] in
            let made = reading.made.filter { links[Key(file, $0.kind)] != nil }
            let others = made.filter {
                near[$0.kind] == nil && !isTurned($0) && KindDoubt($0.text) == nil
            }
            let warnings = made.compactMap { made in
                let found = links[Key(file, made.kind)]
                if let doubt = KindDoubt(made.text) { return doubtful(made, found, doubt) }
                return isTurned(made)
                    ? turned(made, found) : near[made.kind].map { warning(made, found, near: $0) }
            }
            return [spelling(Int32(file)), unknown(others, file, links)].compactMap { $0 }
                + warnings
        }
    }

    // MARK: - Spellings

    private func spelling(_ file: Int32) -> Diagnostic? {
        let spelt = reading.spelt.filter { $0.file == file }
        guard !spelt.isEmpty else { return nil }
        let words = spelt.prefix(Self.mostNames).map { spelt in
            let id = model.codebook.linkKinds[spelt.match.kind].id
            let how =
                switch spelt.match.wording {
                case .plain: ""
                case .intended: ", intended"
                case .passive: ", with its ends turned round"
                }
            return "'\(spelt.text)' as '\(id)'\(how) (\(Self.links(spelt.count)))"
        }
        return note(
            .kindSpelling, file,
            "Kinds are read as they are spelt: \(Self.listed(words, of: spelt.count)).")
    }

    // MARK: - Unknown kinds

    private func unknown(
        _ made: [KindReading.Made], _ file: Int, _ links: [Key: Links]
    ) -> Diagnostic? {
        guard let first = made.first else { return nil }
        let words = made.prefix(Self.mostNames).map { made in
            let count = links[Key(file, made.kind)]?.count ?? 0
            return "'\(id(made))' (\(Self.links(count)), \(way(made)))"
        }
        let spellings = KindSpellings(linksOf: reading.codebook)
        let like = made.prefix(Self.mostNames).lazy.compactMap { made in
            spellings.related(to: made.text).map { " If '\(id(made))' is '\($0)', write that." }
        }.first
        return note(
            .unknownKind, Int32(file),
            "\(made.count == 1 ? "A kind is" : "Kinds are") not in the codebook and read as "
                + "written: \(Self.listed(words, of: made.count)).",
            hint: "--orient '\(id(first))=backward' turns the flow round." + (like ?? ""))
    }

    /// The kinds of the codebook that the first unknown words nearly spell, by their kinds.
    private func nearKinds() -> [Int: String] {
        guard !reading.made.isEmpty else { return [:] }
        let spellings = KindSpellings(linksOf: reading.codebook)
        return reading.made.prefix(Self.mostSuggestions).reduce(into: [:]) { near, made in
            near[made.kind] = spellings.nearest(to: made.text)
        }
    }

    /// Whether the words of a kind name first who was acted upon, and its links lead one way.
    private func isTurned(_ made: KindReading.Made) -> Bool {
        KindSpellings.isPassive(made.text)
            && model.codebook.linkKinds[made.kind].orientation == .forward
    }

    private func turned(_ made: KindReading.Made, _ links: Links?) -> Diagnostic {
        let (count, first) = (links?.count ?? 0, links?.first ?? 0)
        return Diagnostic(
            .warning, .unknownKind, at: places.link(first),
            "The codebook has no kind of links '\(made.text)'; "
                + "\(count == 1 ? "1 link is" : "\(count) links are") read from source to target, "
                + "though the words name first who was acted upon.",
            hint: "--orient '\(id(made))=backward' turns the flow round.")
    }

    /// Links that say that something did not happen, or is still to happen, and lead the flow as if
    /// it had.
    private func doubtful(
        _ made: KindReading.Made, _ links: Links?, _ doubt: KindDoubt
    ) -> Diagnostic {
        let (count, first) = (links?.count ?? 0, links?.first ?? 0)
        let spellings = KindSpellings(linksOf: reading.codebook)
        let match = spellings.match(doubt.deed).map { reading.codebook.linkKinds[$0.kind] }
        // `visited` is what a role of an item is called, and a form of `visits`.
        let isOfLinks = match?.isRole == false
        let kind = isOfLinks ? match?.id : spellings.related(to: doubt.deed)
        let deed = kind.map { "'\($0)'" } ?? "the deed"
        let (what, hint) =
            switch doubt.sort {
            case .denied:
                (
                    "that it did not happen",
                    "Leave it out; or write \(deed) where somebody says that it did, and who "
                        + "denies it under 'disputedBy'."
                )
            case .intended:
                ("what is only meant to happen", "Write \(deed), and 'intended' under 'stage'.")
            }
        return Diagnostic(
            .warning, .unknownKind, at: places.link(first),
            "'\(made.text)' is read as a kind of its own, \(way(made)) (\(Self.links(count))), "
                + "though the words say \(what).", hint: hint)
    }

    private func warning(
        _ made: KindReading.Made, _ links: Links?, near: String
    ) -> Diagnostic {
        let (count, first) = (links?.count ?? 0, links?.first ?? 0)
        return Diagnostic(
            .warning, .unknownKind, at: places.link(first),
            "The codebook has no kind of links '\(made.text)'; "
                + "\(count == 1 ? "1 link is" : "\(count) links are") read \(way(made)).",
            hint: "Did you mean '\(near)'?")
    }

    private func id(_ made: KindReading.Made) -> String {
        model.codebook.linkKinds[made.kind].id
    }

    private func way(_ made: KindReading.Made) -> String {
        model.codebook.linkKinds[made.kind].orientation == .both
            ? "both ways" : "from source to target"
    }

    // MARK: - Counting

    private struct Key: Hashable {
        let file: Int
        let kind: Int
        init(_ file: Int, _ kind: Int) { (self.file, self.kind) = (file, kind) }
    }

    private struct Links {
        let count: Int
        let first: LinkIndex
    }

    /// The links of each made kind in each file: how many, and the first.
    private func madeLinks() -> [Key: Links] {
        guard !reading.made.isEmpty else { return [:] }
        let (kinds, isOneFile) = (model.codebook.linkKinds.count, places.files.count == 1)
        var isMade = [Bool](repeating: false, count: kinds)
        for made in reading.made { isMade[made.kind] = true }
        var counts = [Int](repeating: 0, count: kinds * places.files.count)
        var firsts = [LinkIndex](repeating: 0, count: counts.count)
        for (link, kind) in model.links.kinds.indexed() where isMade[Int(kind)] {
            let file = isOneFile ? 0 : Int(places.placeOfLink(link).file)
            let key = file * kinds + Int(kind)
            if counts[key] == 0 { firsts[key] = link }
            counts[key] += 1
        }
        var found: [Key: Links] = [:]
        for key in counts.indices where counts[key] > 0 {
            found[Key(key / kinds, key % kinds)] = Links(count: counts[key], first: firsts[key])
        }
        return found
    }

    // MARK: - Words

    private func note(
        _ code: DiagnosticCode, _ file: Int32, _ text: String, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .note, code, at: SourceLocation(file: places.files[Int(file)]), text, hint: hint)
    }

    private static func links(_ count: Int) -> String { count == 1 ? "1 link" : "\(count) links" }

    private static func listed(_ words: [String], of count: Int) -> String {
        words.joined(separator: ", ")
            + (count > words.count ? " and \(count - words.count) more" : "")
    }
}
