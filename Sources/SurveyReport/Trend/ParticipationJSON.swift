import SurveyModel
public import SurveyQuery

/// Municipalities by wave, for programs. Fields are added to these shapes, never changed.
public enum ParticipationJSON {
    /// As JSON.
    public static func render(_ participation: MunicipalityParticipation) -> JSONValue {
        .object([
            "kind": .string("participation"),
            "boundary": .int(participation.boundary),
            "waves": .array(participation.waves.map { .string($0.key) }),
            "municipalities": .array(
                participation.rows.map { row in
                    .object([
                        "code": .string(row.code), "name": .string(row.name), "split": .bool(row.isSplit),
                        "respondents": .array(row.respondents.map(JSONValue.int)),
                    ])
                }),
            "left_out": .array(
                participation.leftOut.map { .object(["wave": .string($0.wave), "reason": .string($0.reason.nb)]) }),
        ])
    }

    /// As comma-separated values: a line a municipality, a column a wave.
    public static func csv(_ participation: MunicipalityParticipation) -> String {
        CSVText.line(["code", "name", "split"] + participation.waves.map(\.key))
            + participation.rows.map { row in
                CSVText.line([row.code, CSVText.label(row.name), "\(row.isSplit)"] + row.respondents.map { "\($0)" })
            }.joined()
    }
}
