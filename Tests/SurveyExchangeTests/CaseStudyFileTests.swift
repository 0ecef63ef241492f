import SurveyExchange
import SurveyModel
import Testing

@Suite struct CaseStudyFileTests {
    static let sample = """
        format: kunnskap-case/1
        key: coast
        title: {nb: "Kysten"}
        source: {publication: notat-1, chapter: "7", pages: "4–5"}
        place:
          name: "Kysten"
          municipalities: ["0301"]
          counties: ["03"]
          region: "Øst"
        period: {from: "2012"}
        summary: {nb: "Kort."}
        aims: ["Flere"]
        actors:
          - {organisation: "Kommunen", function: "", role: "Eier"}
        partners: []
        measures:
          - {title: "Møter", description: "Om alt"}
        funding: []
        results: ["En", "To"]
        lessons: []
        challenges: []
        plans: []
        links:
          - {title: "Side", url: "https://example.org/"}
        speaks_about:
          questions: ["work"]
          sources: ["ds"]

        """

    @Test("a case file gives its case study")
    func whole() throws {
        let study = try CaseStudyFile.parse(bytes: Array(Self.sample.utf8), file: "k")
        #expect(
            study
                == CaseStudy(
                    key: "coast", title: Label("Kysten"), publication: "notat-1", chapter: "7", pages: "4–5",
                    place: "Kysten", region: "Øst", municipalities: ["0301"], counties: ["03"], from: "2012", to: nil,
                    summary: Label("Kort."),
                    actors: [CaseStudy.Actor(organisation: "Kommunen", function: "", role: "Eier")],
                    measures: [CaseStudy.Measure(title: "Møter", description: "Om alt")],
                    sections: [
                        .aims: ["Flere"], .partners: [], .funding: [], .results: ["En", "To"], .lessons: [],
                        .challenges: [], .plans: [],
                    ],
                    links: [CaseStudy.Link(title: "Side", url: "https://example.org/")], questions: ["work"],
                    sources: ["ds"]))
    }

    static let spoiled: [Spoiled] = [
        Spoiled("partners: []\n", "", "k:1:1: the key 'partners' is missing; add it"),
        Spoiled(
            "partners", "parters", "k:1:1: the key 'partners' is missing; add it",
            "k:15:1: unknown key 'parters'; did you mean 'partners' or 'actors'?"),
        Spoiled("\"0301\"", "\"301\"", "k:7:20: '301' is not a municipality's code; write its 4 digits"),
        Spoiled(
            "[\"0301\"]", "[\"0301\", \"0301\"]",
            "k:7:28: the municipality '0301' stands twice, first on line 7; rename or remove one"),
        Spoiled(
            "[\"03\"]", "[\"03\", \"03\"]",
            "k:8:20: the county '03' stands twice, first on line 8; rename or remove one"),
        Spoiled(
            "questions: [\"work\"]", "questions: [\"work\", \"source.ds\"]",
            "k:27:13: the variable 'source.ds' stands twice, first on line 26; rename or remove one"),
        Spoiled("\"03\"", "\"3\"", "k:8:14: '3' is not a county's code; write its 2 digits"),
        Spoiled(
            "{from: \"2012\"}", "{from: \"2012\", to: \"2011\"}",
            "k:10:28: the case ends before it begins; correct one of the years"),
        Spoiled("{from: \"2012\"}", "{from: autumn}", "k:10:16: 'autumn' is not a year; write its 4 digits"),
        Spoiled(", role: \"Eier\"", "", "k:14:5: the key 'role' is missing; add it"),
        Spoiled("results: [\"En\"", "results: [\"\"", "k:19:11: a text is missing here; write it, or remove the key"),
        Spoiled("results: [\"En\"", "results: [[x]", "k:19:11: a text was expected here, not a list"),
    ]

    @Test("bytes that are not UTF-8 are a fault where the first of them stands")
    func encoding() {
        let bytes = Array(Self.sample.replacing("Kysten", with: "Sjøen").utf8).map { $0 == 0xC3 ? 0xF8 : $0 }
        #expect(
            Samples.faults { try CaseStudyFile.parse(bytes: bytes, file: "k") } == [
                "k:3:16: this is not UTF-8; save the file in UTF-8"
            ])
    }

    @Test("each fault is told with its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        let text = try Samples.edit(Self.sample, spoiled.old, spoiled.new)
        #expect(Samples.faults { try CaseStudyFile.parse(bytes: Array(text.utf8), file: "k") } == spoiled.faults)
    }
}
