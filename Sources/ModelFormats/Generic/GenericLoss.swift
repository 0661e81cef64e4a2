import DiffusionModel
import Texts

/// What a file of entities and links leaves out that holds the columns of our tables.
enum GenericLoss {
    /// What is lost, in words.
    static let words =
        "quotations, places and speakers of evidence, descriptions of sources, positions, own "
        + "kinds, names in other languages, views"

    static func losses(of model: GraphModel) -> [FormatLoss] {
        let header = model.header
        let ofFile = [
            FormatLoss(header.subtitle != nil, "subtitle"),
            FormatLoss(header.language != nil, "language"),
            FormatLoss(header.license != nil, "license"),
        ]
        let sources = FormatLoss(
            model.sources.count { $0 != Source(id: $0.id, entity: $0.entity) },
            "description of a source", "descriptions of sources")
        let names = FormatLoss(
            model.entities.reduce(0) { $0 + $1.detail.names.count },
            "name in another language", "names in other languages")
        return ofFile + TablesLoss.evidence(model) + [sources, names, attributes(model)]
            + TablesLoss.rest(model) + [FormatLoss.kinds(model, holding: [.forward, .both])]
    }

    /// Those, and zero bytes within texts.
    static func withoutZeroBytes(_ model: GraphModel) -> [FormatLoss] {
        losses(of: model) + [TablesLoss.zeroBytes(model)]
    }

    /// Those, and the characters that XML does not have.
    static func ofXML(_ model: GraphModel) -> [FormatLoss] {
        losses(of: model) + [
            FormatLoss(
                texts(of: model) { $0.unicodeScalars.contains { !MarkupText.isAllowed($0) } },
                "text with a sign that XML does not have",
                "texts with signs that XML does not have"),
            padded(model),
        ]
    }

    /// Texts that start or end with blanks, which readers of XML take for the layout of the file.
    private static func padded(_ model: GraphModel) -> FormatLoss {
        let isPadded = { (text: String) in text.trimmed != text }
        return FormatLoss(
            texts(of: model, where: isPadded), "text with blanks at an end",
            "texts with blanks at an end")
    }

    private static func attributes(_ model: GraphModel) -> FormatLoss {
        let (entities, links) = (
            CSVEntityTable(model).attributes,
            CSVLinkTable(model, besideSources: false, besideEntities: true).attributes
        )
        let count =
            TablesLoss.attributes(model, links)
            + model.entities.reduce(0) { $0 + entities.left($1.detail.attributes) }
        return FormatLoss(count, "attribute", "attributes")
    }

    /// How many fields of the tables of entities and links are as asked, names of columns and what
    /// the file says of itself among them.
    private static func texts(of model: GraphModel, where isSo: (String) -> Bool) -> Int {
        let entities = CSVEntityTable(model)
        let links = CSVLinkTable(model, besideSources: false, besideEntities: true)
        var count = [model.header.title, model.header.note].compactMap { $0 }.count(where: isSo)
        count += (entities.header + links.header).count(where: isSo)
        entities.forEachRow { row in count += row.count(where: isSo) }
        links.forEachRow { _, row in count += row.count(where: isSo) }
        return count
    }
}
