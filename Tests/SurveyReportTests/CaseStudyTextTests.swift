import SurveyModel
import SurveyReport
import Testing

@Suite struct CaseStudyTextTests {
    private let study = CaseStudy(
        key: "case", title: Label("Ny praksis i en liten kommune"), publication: "report", chapter: "7.1",
        pages: "40–43",
        place: "Bygda", region: "Regionen", municipalities: ["0001"], counties: ["00"], from: "2011", to: nil,
        summary: Label("Et kort sammendrag som er langt nok til å måtte brytes over flere linjer i en smal terminal."),
        actors: [
            CaseStudy.Actor(organisation: "Kommunen", function: "", role: "eier"),
            CaseStudy.Actor(organisation: "Fylket", function: "rådgiver", role: ""),
        ],
        measures: [CaseStudy.Measure(title: "Verter", description: "tar imot")],
        sections: [
            .aims: ["målet"], .partners: ["partneren"], .funding: ["pengene"], .results: ["resultatet"],
            .lessons: ["lærdommen"],
            .challenges: ["utfordringen"], .plans: ["planen"],
        ],
        links: [CaseStudy.Link(title: "Mer", url: "https://example.org/a")], questions: ["role"], sources: ["ds"])

    @Test("Every fact is there", arguments: [40, 80])
    func facts(width: Int) {
        let text = CaseStudyText(study, places: ["Bygda", "Fylket"]).text(width: width)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for fact in [
            "Ny praksis i en liten kommune (case)", "Sted: Bygda, Regionen", "Bygda, Fylket", "2011–",
            "report, kapittel 7.1, side 40–43",
            "Kommunen: eier", "Fylket, rådgiver", "Verter: tar imot", "- målet", "- partneren", "- pengene",
            "- resultatet",
            "- lærdommen", "- utfordringen", "- planen", "Mer: https://example.org/a", "- role", "- ds",
            "Et kort sammendrag som er langt nok til å måtte brytes over flere linjer i en smal terminal.",
        ] {
            #expect(words.contains(fact), "\(fact)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }

    @Test("What is not known has no heading")
    func sparse() {
        let sparse = CaseStudy(
            key: "k", title: Label("T"), publication: "p", chapter: "7", pages: nil, place: "S", region: nil,
            municipalities: [], counties: [], from: nil, to: nil, summary: Label("Kort."), actors: [], measures: [],
            sections: [:], links: [], questions: [], sources: [])
        #expect(CaseStudyText(sparse, places: []).text(width: 60) == "T (k)\nSted: S\nKilde: p, kapittel 7\n\nKort.\n")
    }
}
