import SurveyExchange
import SurveyModel
import Testing

/// Small files that are right, and what is reported when a test spoils them.
enum Samples {
    static let wave = """
        format: kunnskap-wave/1
        wave:
          key: "2020"
          title: {nb: "Prøve", nn: "Prøve", en: "Trial"}
          origin: synthetic
          status: closed
          opened: "2020-01-15"
          closed: "2020-02-28"
          boundary_date: "2020-01-01"
          design: {weight: respondent, strata: respondent, population: 356}
        batteries:
          - {key: source, label: {nb: "Kilder"}}
        questions:
          - key: activity
            kind: single
            variable: activity
            base: shown
            label: {nb: "Aktiv"}
            options:
              - {code: yes, label: {nb: "Ja"}}
              - {code: no, label: {nb: "Nei"}}
              - {code: dont_know, state: dont_know, label: {nb: "Vet ikke"}}
          - key: source.ds
            kind: scale
            variable: source.ds
            battery: source
            universe: ["activity=yes"]
            base: answered
            label: {nb: "DS"}
            options:
              - {code: large, label: {nb: "Stor"}}
              - {code: some, label: {nb: "Noen"}, invented: true}
              - {code: never, label: {nb: "Aldri"}}
            nets:
              - {code: used, label: {nb: "Brukt"}, options: [large, some]}
          - key: work
            kind: multiple
            variable: work
            base: shown
            invented: true
            label: {nb: "Arbeid"}
            options:
              - {code: a, label: {nb: "A"}}
              - {code: b, label: {nb: "B"}}
          - {key: years, kind: number, variable: years, base: valid, label: {nb: "År"}}
          - {key: more, kind: text, variable: more, base: answered, label: {nb: "Mer"}}

        """

    static func questionnaire() throws -> Questionnaire {
        try WaveFile.parse(bytes: Array(wave.utf8), file: "wave.yaml")
    }

    /// `text` with one place changed, which must occur in it.
    static func edit(_ text: String, _ old: String, _ new: String) throws -> String {
        try #require(text.contains(old), "the sample does not contain \(old)")
        return text.replacing(old, with: new, maxReplacements: 1)
    }

    /// The faults that `body` throws, a line each.
    static func faults(_ body: () throws -> some Any) -> [String] {
        do {
            _ = try body()
            return []
        } catch let error as ExchangeError {
            return error.faults.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }
}
