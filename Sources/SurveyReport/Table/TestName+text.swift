import SurveyStatistics

extension TestName {
    /// What a footnote calls the test.
    var text: String {
        switch self {
        case .pearson: "Pearsons kjikvadrat"
        case .likelihoodRatio: "sannsynlighetskvote (G²)"
        case .fisher: "Fishers eksakte test"
        case .fisherFreemanHalton: "Fisher, Freeman og Haltons eksakte test"
        case .monteCarlo: "Monte Carlo-test av Pearsons kjikvadrat"
        case .raoScottF: "Rao og Scotts test av andre orden"
        case .raoScottFirstOrder: "Rao og Scotts test av første orden"
        case .anova: "variansanalyse"
        case .welch: "Welchs variansanalyse"
        case .kruskalWallis: "Kruskal og Wallis’ rangtest"
        case .trend: "Cochran og Armitages trendtest"
        case .twoProportions: "z-test av to andeler"
        case .mcNemar: "McNemars eksakte test"
        }
    }

    /// The letter of its statistic.
    var symbol: String {
        switch self {
        case .likelihoodRatio: "G²"
        case .raoScottF, .anova, .welch: "F"
        case .kruskalWallis: "H"
        case .trend, .twoProportions: "z"
        case .pearson, .fisher, .fisherFreemanHalton, .monteCarlo, .raoScottFirstOrder, .mcNemar: "X²"
        }
    }
}
