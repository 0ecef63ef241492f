import SurveyModel
import SurveyStatistics

/// What a reader of a factor analysis must know: what it rests on, and what is wrong with it.
struct FactorNotes {
    let wave: Wave
    let battery: BatteryScores
    let analysis: FactorAnalysis
    let profile: FactorProfile?
    /// What tests of the wave take account of where they can.
    let design: DesignUse

    var all: [Label] {
        let sides = battery.questions + (profile.map { [$0.by] } ?? [])
        return TableNotes(wave: wave, sides: sides).all + [TestingNotes.origin(of: wave)] + equalWeights + few
            + adequacy
            + singular + heywood + iterations + overlap
    }

    private var equalWeights: [Label] {
        guard design != .none else { return [] }
        return [
            Label(
                "Alle svar teller likt: analysen og testene tar ikke hensyn til vekter og utvalg.",
                others: [.en: "All answers count alike: analysis and tests take no account of weights and sample."])
        ]
    }

    private var few: [Label] {
        let (n, items) = (analysis.respondents, battery.items.count)
        guard n < max(100, 5 * items) else { return [] }
        return [
            Label(
                "Bare \(n) komplette svar på \(items) spørsmål: faktorene er usikre (vanlig råd: minst 100, og minst 5 "
                    + "per spørsmål).",
                others: [
                    .en:
                        "Only \(n) complete answers to \(items) questions: the factors are uncertain (common advice: at "
                        + "least 100, and at least 5 a question)."
                ])
        ]
    }

    private var adequacy: [Label] {
        guard let overall = analysis.adequacy?.overall, overall < 0.5 else { return [] }
        return [
            Label(
                "KMO er under 0,5: spørsmålene har for lite felles til at faktorene sier noe.",
                others: [.en: "KMO is below 0.5: the questions share too little for the factors to mean anything."])
        ]
    }

    private var singular: [Label] {
        guard let items = analysis.singularity?.items else { return [] }
        return [
            Label(
                "Hvert av spørsmålene \(keys(items)) følger av de andre: derfor ingen KMO, Bartletts test eller "
                    + "faktorskårer. Utelat ett av dem.",
                others: [
                    .en:
                        "Each of the questions \(keys(items)) follows from the others: hence no KMO, Bartlett's test or "
                        + "factor scores. Leave one of them out."
                ])
        ]
    }

    private var heywood: [Label] {
        guard !analysis.heywoodItems.isEmpty else { return [] }
        return [
            Label(
                "Kommunaliteten til \(keys(analysis.heywoodItems)) kom ut over 1 (et Heywood-tilfelle): faktorene er ikke "
                    + "til å stole på. Be om færre faktorer, eller om hovedkomponenter.",
                others: [
                    .en:
                        "The communality of \(keys(analysis.heywoodItems)) came out above 1 (a Heywood case): the factors "
                        + "are not to be trusted. Ask for fewer, or for principal components."
                ])
        ]
    }

    private var iterations: [Label] {
        guard !analysis.converged else { return [] }
        return [
            Label(
                "Kommunalitetene falt ikke til ro på \(analysis.iterations) runder: tallene er foreløpige.",
                others: [.en: "The communalities had not settled after \(analysis.iterations) rounds."])
        ]
    }

    private var overlap: [Label] {
        guard profile?.by.kind == .multiple else { return [] }
        return [
            Label(
                "Gruppene overlapper, og forskjellene mellom dem er derfor ikke testet.",
                others: [.en: "The groups overlap, and so are not tested."])
        ]
    }

    private func keys(_ items: [Int]) -> String { items.map { battery.items[$0].question }.joined(separator: ", ") }
}
