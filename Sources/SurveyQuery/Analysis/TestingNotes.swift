import SurveyModel

/// What a reader of tests and intervals must know: what they take account of, and what they rest on.
struct TestingNotes {
    let table: CrossTab
    let use: DesignUse
    let population: WaveDesign

    var notes: [Label] { [Self.origin(of: table.wave)] + design + overlapping }

    /// What tests of a wave's answers rest on.
    static func origin(of wave: Wave) -> Label {
        switch wave.origin {
        case .collected:
            Label(
                "Tester og intervaller gjelder som om svarene var et tilfeldig utvalg av populasjonen.",
                others: [.en: "Tests and intervals hold as if the answers were a random sample of the population."])
        case .reconstructed:
            Label(
                "Tester og intervaller er regnet av rekonstruerte svar: de viser metoden og er ikke belegg for noe.",
                others: [.en: "Tests and intervals are computed from reconstructed answers: not evidence."])
        case .synthetic:
            Label(
                "Tester og intervaller er regnet av syntetiske svar: de er ikke belegg for noe.",
                others: [.en: "Tests and intervals are computed from synthetic answers: not evidence."])
        }
    }

    /// Why a design that the wave declares gives no tests and intervals.
    static func noVariance(_ sentence: String) -> Label {
        Label(
            "Ingen tester og intervaller: utvalget gir ingen varians, fordi et stratum har bare én enhet eller det er for "
                + "få enheter. --single-cluster centre, --design weights og --design none er andre valg.",
            others: [.en: "No tests and intervals: \(sentence)"])
    }

    private var overlapping: [Label] {
        guard use != .none, table.column?.kind == .multiple, !isMeans else { return [] }
        return [
            Label(
                "Bokstavene sammenligner kolonner som overlapper, med vektene, men uten hensyn til strata og enheter.",
                others: [
                    .en: "The letters compare overlapping columns by the weights alone, without strata and clusters."
                ])
        ]
    }

    private var isMeans: Bool { table.panels.contains { !$0.means.isEmpty } }

    private var design: [Label] {
        switch use {
        case .none: table.weight == .wave ? [isMeans ? Self.unweightedMeans : Self.unweighted] : []
        case .weights: [takesAccount(of: "vektene", "the weights")]
        case .full:
            [
                takesAccount(
                    of: "vekter, strata og enheter med flere svar"
                        + (population.correctsForPopulation ? ", og at populasjonen er endelig" : ""),
                    "weights, strata and clusters")
            ]
        }
    }

    private func takesAccount(of nb: String, _ en: String) -> Label {
        isMeans
            ? Label(
                "Standardfeil og intervaller tar hensyn til \(nb) (Taylor-linearisering); testene gjør det ikke.",
                others: [.en: "Standard errors and intervals take account of \(en); the tests do not."])
            : Label(
                "Standardfeil, intervaller og tester tar hensyn til \(nb) (Taylor-linearisering, Rao–Scott).",
                others: [.en: "Standard errors, intervals and tests take account of \(en)."])
    }

    private static let unweighted = Label(
        "Testene er regnet av uvektede antall; intervaller og bokstaver bruker Kish' effektive antall (tilnærmet).",
        others: [
            .en: "Tests are of unweighted counts; intervals and letters use Kish's effective numbers (approximate)."
        ])
    private static let unweightedMeans = Label(
        "Testene er regnet av uvektede tall, og uten utvalgsplan har vektede gjennomsnitt ingen intervaller.",
        others: [.en: "Tests are of unweighted numbers; weighted means have no intervals without a design."])
}
