import SurveyModel

/// A case study with every field filled.
enum SampleCaseStudy {
    static let value = study(key: "case")

    static func study(
        key: String, municipalities: [String] = ["0301"], counties: [String] = ["03"],
        questions: [String] = ["activity", "kinds"],
        sources: [String] = ["ds"], publication: String = "report"
    ) -> CaseStudy {
        CaseStudy(
            key: key, title: Label("Ny praksis", others: [.nn: "Ny praksis", .en: "New practice"]),
            publication: publication, chapter: "7.1", pages: "40–43", place: "Oslo", region: "Østlandet",
            municipalities: municipalities, counties: counties, from: "2011", to: "2015",
            summary: Label("Kort", others: [.en: "Short"]),
            actors: [
                CaseStudy.Actor(organisation: "Kommunen", function: "", role: "eier"),
                CaseStudy.Actor(organisation: "Fylket", function: "rådgiver", role: "støtte"),
            ],
            measures: [
                CaseStudy.Measure(title: "Verter", description: "tar imot"),
                CaseStudy.Measure(title: "Andre", description: ""),
            ],
            sections: [
                .aims: ["å bli", "å bo"], .partners: ["frivillige"], .funding: ["midler"], .results: ["flere"],
                .lessons: ["tid"], .challenges: [], .plans: ["videre"],
            ],
            links: [CaseStudy.Link(title: "Mer", url: "https://example.org/a?b=c")], questions: questions,
            sources: sources)
    }

    static let sparse = CaseStudy(
        key: "sparse", title: Label("Lite kjent"), publication: "report", chapter: "7.2", pages: nil, place: "Et sted",
        region: nil, municipalities: [], counties: [], from: nil, to: nil, summary: Label("Kort"), actors: [],
        measures: [],
        sections: Dictionary(uniqueKeysWithValues: CaseStudy.Section.allCases.map { ($0, []) }), links: [],
        questions: [],
        sources: [])
}
