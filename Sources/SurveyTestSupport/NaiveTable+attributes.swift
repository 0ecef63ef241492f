public import SurveyModel

extension NaiveTable {
    /// A question of the wave, or an attribute as if it were one.
    public func question(_ key: String) -> Question? {
        if let question = questionnaire.question(key) { return question }
        guard let attribute = RespondentAttribute(rawValue: key) else { return nil }
        return Question(
            key: key, kind: .single, variable: key, baseRule: .valid, label: attribute.label,
            options: codes(of: attribute).map { Option(code: $0, label: Label($0)) })
    }

    /// What a respondent answered; of an attribute, what is known, but nothing is of those who never answered.
    public func answer(_ respondent: Int, _ key: String) -> Answer? {
        if let answers = answers.answers[key] { return answers[respondent] }
        guard let attribute = RespondentAttribute(rawValue: key), let first = questionnaire.questions.first else {
            return nil
        }
        if answers.answers[first.key]?[respondent] == .state(.nonresponse) { return .state(.nonresponse) }
        return value(of: attribute, respondent).map { .options([$0]) } ?? .state(.notApplicable)
    }

    /// An attribute's value, also of those who never answered.
    func value(of attribute: RespondentAttribute, _ respondent: Int) -> String? {
        let person = answers.respondents[respondent]
        guard let unit = units[person.unit] else { return nil }
        switch attribute {
        case .zone: return unit.zone ?? fact(.zone, unit)
        case .unitKind: return unit.kind.rawValue
        case .stratum: return person.stratum
        case .county: return register.municipalities.first { $0.code == unit.municipality }?.county
        case .centrality: return fact(.centrality, unit)
        case .populationClass:
            guard let inhabitants = fact(.population, unit).flatMap({ Int($0) }) else { return nil }
            let bounds = [(2_000, "under_2000"), (5_000, "2000_4999"), (10_000, "5000_9999"), (20_000, "10000_19999")]
            return bounds.first { inhabitants < $0.0 }?.1 ?? (inhabitants < 50_000 ? "20000_49999" : "50000_plus")
        }
    }

    private func fact(_ name: MunicipalityAttribute.Name, _ unit: Unit) -> String? {
        register.attributes.first { $0.municipality == unit.municipality && $0.name == name }?.value
    }

    private func codes(of attribute: RespondentAttribute) -> [String] {
        switch attribute {
        case .zone: ["I", "II", "III"]
        case .unitKind: ["municipality", "region", "anonymous"]
        case .stratum: Set(answers.respondents.compactMap(\.stratum)).sorted()
        case .county: Set(register.municipalities.map(\.county)).sorted()
        case .centrality: ["0", "1", "2", "3"]
        case .populationClass: PopulationClass.allCases.map(\.rawValue)
        }
    }
}
