/// What is known of a respondent besides answers. Tables and filters name it as they name a question.
public enum RespondentAttribute: String, Sendable, CaseIterable, Hashable {
    /// The zone of the district policy area that the unit lies in.
    case zone
    /// What kind of unit the respondent answers for.
    case unitKind = "unit_kind"
    /// The stratum of the sample.
    case stratum
    /// The county of the unit's municipality.
    case county
    /// Statistics Norway's centrality of the municipality, 0 least to 3 most central.
    case centrality
    /// The municipality's inhabitants, in classes.
    case populationClass = "population_class"

    /// Whether it is known of a municipality only, on the municipal boundaries of a year.
    public var isOfMunicipality: Bool { self == .county || self == .centrality || self == .populationClass }

    /// What people see.
    public var label: Label {
        switch self {
        case .zone:
            Label("Sone i det distriktspolitiske virkeområdet", others: [.en: "Zone of the district policy area"])
        case .unitKind: Label("Type enhet", others: [.nn: "Type eining", .en: "Kind of unit"])
        case .stratum: Label("Stratum")
        case .county: Label("Fylke", others: [.en: "County"])
        case .centrality: Label("Sentralitet", others: [.en: "Centrality"])
        case .populationClass:
            Label("Innbyggere i kommunen", others: [.nn: "Innbyggjarar i kommunen", .en: "Inhabitants"])
        }
    }
}
