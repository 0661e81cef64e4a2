import DiffusionModel
import Exhibits

extension Graph {
    /// A picture of places, which shows one policy or one attribute.
    ///
    /// - Throws: `TributaryError` where there is nothing to show, or more than one policy.
    func areas(
        of composer: DiagramComposer, _ form: PictureForm, hearing listener: any QuestionListener
    ) throws -> Picture {
        let (chart, policies) = composer.areas(
            form.fill, of: try onlyPolicy(of: form), on: form.grounds)
        guard policies.count < 2 else { throw Self.mixing(policies) }
        let told = chart.areas.filter { $0.value != .none }
        guard !told.isEmpty else { throw Self.nothingSaid(form.fill) }
        guard told.contains(where: { $0.place != nil }) else { throw Self.noPlace(form, told) }
        Self.say(withoutPlace: chart.areas.count { $0.place == nil }, to: listener)
        return Picture(chart)
    }

    /// The name of the policy that is asked for, where that is one.
    ///
    /// - Throws: `NameError`.
    func onlyPolicy(of form: PictureForm) throws -> String? {
        let asked = try NameLookup(model).entities(form.part.policies)
        return asked.count == 1 ? Wording.name(of: model.entities[asked[0]]) : nil
    }

    static func say(withoutPlace count: Int, to listener: any QuestionListener) {
        guard count > 0 else { return }
        listener.note(
            count == 1
                ? "1 unit has no place in the picture and stands below it."
                : "\(count) units have no place in the picture and stand below it.",
            code: "no-place")
    }

    /// That a picture of places would mix policies.
    static func mixing(_ policies: [String]) -> TributaryError {
        let most = 10
        let names = policies.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
        let rest = policies.count > most ? " and \(policies.count - most) more" : ""
        return TributaryError(
            .senselessQuestion,
            "a picture of places shows one policy, and here \(policies.count) are adopted: "
                + names + rest,
            hint: "Add --policy with one of them, or --multiples policy.")
    }

    static func nothingSaid(_ fill: AreaChart.Content) -> TributaryError {
        switch fill {
        case .adoption:
            TributaryError(
                .nothingFound, "nothing to draw: nobody is said to have adopted a policy",
                hint: "--fill ATTRIBUTE shows what entities have as an attribute.")
        case .attribute(let name):
            TributaryError(
                .nothingFound, "nothing to draw: no actor has the attribute '\(name)'",
                hint: "--fill shows 'adoption' or an attribute of entities.")
        }
    }

    static func noPlace(_ form: PictureForm, _ told: [AreaChart.Area]) -> TributaryError {
        let place = form.layout == .map ? "on the map" : "on the grid"
        let example = told.first.map { ", such as '\($0.name)'" } ?? ""
        return TributaryError(
            .nothingFound, "nothing to draw: no unit of the graph is \(place)\(example)",
            hint: form.layout == .map
                ? "Units are found by id, ISO 3166-2, name or alias in the properties of features."
                : "Grids of the United States and China come along; --grid takes a table "
                    + "'id,row,col' of another.")
    }
}
