import SurveyModel

/// Why a test is the one to report, in words for the footnote.
enum TestReasons {
    static let dense = Label(
        "de forventede tallene er store nok (ingen under 1, og minst 80 % av dem 5 eller mer)",
        others: [.en: "the expected counts are large enough (none below 1, and at least 80 % of them 5 or more)"])
    static let notChosen = Label("er med til sammenligning", others: [.en: "stands for comparison"])
    static let fisher = Label(
        "forventede tall er for små til kjikvadrat i en 2×2-tabell",
        others: [.en: "the expected counts are too small for chi-square in a 2×2 table"])
    static let exact = Label(
        "forventede tall er for små til kjikvadrat, og alle tabeller med de samme marginene kan telles opp",
        others: [
            .en: "the expected counts are too small for chi-square, and all tables with these margins can be listed"
        ])
    static let simulated = Label(
        "forventede tall er for små til kjikvadrat, og det er for mange tabeller med de samme marginene til å telle opp",
        others: [.en: "the expected counts are too small for chi-square, and there are too many tables to list"])
    static let tooSparse = Label(
        "forventede tall er for små til å stole på denne",
        others: [.en: "the expected counts are too small to trust it"])
    static let weights = Label(
        "svarene er vektet ulikt", others: [.en: "the answers have different weights"])
    static let clusters = Label(
        "utvalget har strata eller flere svar fra samme enhet",
        others: [.en: "the sample has strata or several answers for one unit"])
    static let ignoresDesign = Label(
        "tar ikke hensyn til vekter og utvalg", others: [.en: "takes no account of weights and sample"])
    static let welch = Label(
        "gruppene kan ha ulik spredning", others: [.en: "the groups may differ in spread"])
    static let ranks = Label(
        "minst én gruppe har for få svar eller ingen spredning til variansanalyse",
        others: [.en: "at least one group has too few answers or no spread for analysis of variance"])

    /// Why a test under a design is the one to report.
    static func design(_ use: DesignUse) -> Label { use == .full ? clusters : weights }
}
