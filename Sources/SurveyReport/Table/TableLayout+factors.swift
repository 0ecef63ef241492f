public import SurveyQuery

extension TableLayout {
    /// A factor analysis: who is in it, whether it was worth doing, its factors, and groups over them.
    public init(factors battery: BatteryAnalysis) {
        let layout = FactorsLayout(battery: battery)
        self.init(
            title: "Faktoranalyse av \(battery.items.count) spørsmål. \(Self.wave(battery.wave))",
            sections: [layout.items, layout.fitness, layout.eigenvalues, layout.loadings] + layout.profiles,
            footers: layout.footers)
    }
}
