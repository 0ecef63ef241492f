import SurveyTestSupport
import Testing

/// A made-up weighted wave of 40 respondents in six groups, to be counted by hand:
///
/// | n  | role      | tools       | trust     | weight | stratum | unit |
/// |----|-----------|-------------|-----------|--------|---------|------|
/// | 12 | direct    | phone, mail | high      | 0.5    | north   | oslo |
/// | 8  | direct    | visit       | low       | 1.5    | north   | oslo |
/// | 10 | other     | phone       | some      | 2      | south   | a    |
/// | 6  | other     | none ticked | low       | 1      | south   | a    |
/// | 2  | dont_know | not shown   | no answer | 1      | south   | a    |
/// | 2  | no answer | not shown   | broke off | 3      | north   | oslo |
enum PilotWave {
    private static let groups = [
        (count: 12, place: "oslo,municipality,0301,I,0.5,north", answers: "direct,1,1,0,high"),
        (count: 8, place: "oslo,municipality,0301,I,1.5,north", answers: "direct,0,0,1,low"),
        (count: 10, place: "a,anonymous,,II,2,south", answers: "other,1,0,0,some"),
        (count: 6, place: "a,anonymous,,II,1,south", answers: "other,0,0,0,low"),
        (count: 2, place: "a,anonymous,,II,1,south", answers: "dont_know,not_shown,not_shown,not_shown,no_answer"),
        (
            count: 2, place: "oslo,municipality,0301,I,3,north",
            answers: "no_answer,not_shown,not_shown,not_shown,breakoff"
        ),
    ]

    static let header =
        "unit,unit_kind,municipality,zone,weight,stratum,role,tools[phone],tools[mail],tools[visit],trust\n"

    /// The answers file.
    static var answers: String {
        header + groups.map { String(repeating: "\($0.place),\($0.answers)\n", count: $0.count) }.joined()
    }

    /// The wave file.
    static func waveFile(key: String = "pilot", origin: String = "collected") -> String {
        """
        format: kunnskap-wave/1
        wave:
          key: \(key)
          title: {nb: "Prøvebølge"}
          origin: \(origin)
          status: closed
          boundary_date: "2016-01-01"
          design: {weight: respondent, strata: respondent}
        batteries:
          - {key: source, label: {nb: "Kilder"}}
        questions:
          - key: role
            kind: single
            variable: role
            base: answered
            label: {nb: "Rolle"}
            options:
              - {code: direct, label: {nb: "Direkte"}}
              - {code: other, label: {nb: "Andre"}}
              - {code: dont_know, state: dont_know, label: {nb: "Vet ikke"}}
          - key: tools
            kind: multiple
            variable: tools
            universe: ["role=direct,other"]
            base: answered
            label: {nb: "Verktøy"}
            options:
              - {code: phone, label: {nb: "Telefon"}}
              - {code: mail, label: {nb: "E-post"}}
              - {code: visit, label: {nb: "Besøk"}}
            nets:
              - {code: remote, label: {nb: "På avstand"}, options: [phone, mail]}
          - key: trust
            kind: scale
            variable: trust
            base: shown
            label: {nb: "Tillit"}
            options:
              - {code: high, label: {nb: "Høy"}}
              - {code: some, label: {nb: "Noe"}}
              - {code: low, label: {nb: "Lav"}}
            nets:
              - {code: trusts, label: {nb: "Har tillit"}, options: [high, some]}

        """
    }
}

extension PilotWave {
    /// Writes both files into the study's folder, as `wave.yaml` and `answers.csv`.
    static func write(into study: Study, waveFile: String = waveFile(), answers: String = answers) throws {
        _ = try study.folder.write(waveFile, to: "wave.yaml")
        _ = try study.folder.write(answers, to: "answers.csv")
    }

    /// Loads the wave.
    static func load(into study: Study) throws {
        try write(into: study)
        #expect(
            try study.run("wave", "load", "wave.yaml", "answers.csv")
                == .done("wave pilot: 3 questions, 40 respondents, 2 units\n"))
    }
}
