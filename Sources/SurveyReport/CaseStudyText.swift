public import SurveyModel

/// A case study as plain text, with all that is known of it.
public struct CaseStudyText {
    private let study: CaseStudy
    private let places: [String]

    /// - Parameter places: its municipalities and counties by name.
    public init(_ study: CaseStudy, places: [String]) {
        self.study = study
        self.places = places
    }

    /// The text within `width` characters; ends with a line feed.
    public func text(width: Int) -> String {
        var out = TextTable.wrap("\(study.title.nb) (\(study.key))", width: width) + head.flatMap { wrap($0, width) }
        out += [""] + TextTable.wrap(study.summary.nb, width: width)
        out += list("Aktører", study.actors.map(Self.text), width)
        out += list("Mål", facts(.aims), width)
        out += list("Samarbeidspartnere", facts(.partners), width)
        out += list("Tiltak", study.measures.map { "\($0.title): \($0.description)" }, width)
        out += list("Finansiering", facts(.funding), width)
        out += list("Resultater", facts(.results), width)
        out += list("Læringspunkter", facts(.lessons), width)
        out += list("Utfordringer", facts(.challenges), width)
        out += list("Planer", facts(.plans), width)
        out += list("Lenker", study.links.map { "\($0.title): \($0.url)" }, width)
        out += list("Handler om spørsmålene", study.questions, width)
        out += list("Handler om kunnskapskildene", study.sources, width)
        return out.map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        let region = study.region.flatMap { study.place.contains($0) ? nil : $0 }
        var head = ["Sted: " + ([study.place] + (region.map { [$0] } ?? [])).joined(separator: ", ")]
        if !places.isEmpty { head.append("Kommuner og fylker: \(places.joined(separator: ", "))") }
        if study.from != nil || study.to != nil {
            head.append("Periode: \(study.from ?? "")–\(study.to ?? "")")
        }
        return head + [
            "Kilde: \(study.publication), kapittel \(study.chapter)" + (study.pages.map { ", side \($0)" } ?? "")
        ]
    }

    private func facts(_ section: CaseStudy.Section) -> [String] { study.sections[section] ?? [] }

    private func list(_ heading: String, _ items: [String], _ width: Int) -> [String] {
        items.isEmpty ? [] : ["", heading] + items.flatMap { wrap("- \($0)", width) }
    }

    /// Wrapped lines, the later ones indented.
    private func wrap(_ text: String, _ width: Int) -> [String] {
        TextTable.wrap(text, width: width - 2).enumerated().map { $0.offset == 0 ? $0.element : "  \($0.element)" }
    }

    private static func text(_ actor: CaseStudy.Actor) -> String {
        let who = actor.function.isEmpty ? actor.organisation : "\(actor.organisation), \(actor.function)"
        return actor.role.isEmpty ? who : "\(who): \(actor.role)"
    }
}
