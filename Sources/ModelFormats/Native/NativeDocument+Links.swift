import DiffusionModel

extension NativeDocument {
    /// A row of `links:`, as one text or as three keys.
    func written(_ index: LinkIndex, short: Bool = true) -> NativeNode {
        let link = model.links[index]
        let subject = model.entities[link.subject].id
        let object = model.entities[link.object].id
        let kind = model.codebook.linkKinds[link.kind].id
        var map = NativeMap()
        if short, ![subject, kind, object].contains(where: { $0.contains(" ") }) {
            map.set("link", "\(subject) \(kind) \(object)")
        } else {
            map.set("subject", subject)
            map.set("kind", kind)
            map.set("object", object)
        }
        set(link.timing, in: &map)
        common(of: link, into: &map)
        return map.node
    }

    /// A row of `adoptions:`.
    func adoption(_ index: LinkIndex) -> NativeNode {
        let link = model.links[index]
        guard link.detail?.policies.isEmpty != false else { return written(index, short: false) }
        var map = NativeMap()
        map.set("actor", model.entities[link.subject].id)
        map.set("policy", model.entities[link.object].id)
        set(link.timing, in: &map)
        common(of: link, into: &map)
        return map.node
    }

    /// What a link says beyond its ends, kind and time.
    func common(of link: Link, into map: inout NativeMap) {
        let detail = link.detail
        map.set("id", detail?.id)
        map.set("stage", plain: detail?.stage?.rawValue)
        map.set("mechanism", each: detail?.mechanisms.map { .plain($0.rawValue) } ?? [])
        map.set("policy", each: ids(detail?.policies ?? []))
        map.set("likelihood", plain: detail?.likelihood?.text)
        map.set("coder", detail?.coder)
        map.set("weight", plain: link.weight.map { "\($0)" })
        map.set("note", detail?.note)
        map.set("attributes", attributes(detail?.attributes ?? []))
        map.set("context", plain: detail?.isContext == true ? "true" : nil)
        map.set("evidence", evidence(detail?.evidence))
    }

    // MARK: - Sources

    /// A bare title where nothing else is said.
    func source(_ source: Source) -> NativeNode {
        var map = NativeMap()
        map.set("title", source.title)
        map.set("author", each: source.authors)
        map.set("publisher", source.publisher)
        map.set("published", plain: source.published?.text)
        map.set("url", source.url)
        map.set("archived", source.archived)
        map.set("retrieved", plain: source.retrieved?.text)
        map.set("sha256", source.sha256)
        map.set("language", source.language)
        map.set("reliability", plain: source.reliability?.rawValue)
        map.set("via", each: source.via.map { model.sources[$0].id })
        map.set("depends-on", each: source.dependsOn.map { model.sources[$0].id })
        map.set("note", source.note)
        map.set("attributes", attributes(source.attributes))
        if map.entries.count == 1, map.entries[0].key == "title" { return map.entries[0].value }
        return map.node
    }
}
