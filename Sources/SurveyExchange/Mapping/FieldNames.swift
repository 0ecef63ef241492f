/// The headings under which files tell about respondents.
enum FieldNames {
    private static let ids: Set<String> = [
        "id", "respid", "respondent", "respondentid", "respondent_id", "respondent id", "responseid", "response_id",
        "response id", "svarid", "svar_id", "svar-id", "løpenummer", "løpenr", "lopenr", "recipient id",
        "submission_id", "$submission_id", "submissionid",
    ]
    private static let municipalities: Set<String> = [
        "municipality", "kommune", "kommunenr", "kommunenummer", "kommune_nr", "kommune_nummer", "komnr", "knr",
        "kommunekode", "kommunenavn", "kommunenamn", "municipality_code", "municipality_name",
    ]
    private static let others: [String: ImportField] = [
        "vekt": .weight, "weight": .weight, "sone": .zone, "zone": .zone, "stratum": .stratum, "strata": .stratum,
        "klynge": .cluster, "cluster": .cluster, "unit": .unit, "unit_kind": .unitKind,
    ]

    /// What a heading tells; nil where it tells nothing of a respondent.
    static func field(_ name: String) -> ImportField? {
        let name = folded(name)
        if ids.contains(name) { return .id }
        return municipalities.contains(name) ? .municipality : others[name]
    }
}
