import SurveyModel
import SurveyStatistics

extension CrossTabEngine {
    /// Analyses the factors of a battery, of those who gave every item a valid answer, and compares groups over them.
    /// Throws for questions that are no numbers or go with nothing, and when somebody stops it.
    public func factors(_ request: FactorRequest) throws(QueryError) -> BatteryAnalysis {
        let context = try context(wave: request.wave, boundary: nil)
        var groups: ProfileBuilder?
        if let key = request.by { groups = try ProfileBuilder(self, context, by: key, items: request.items) }
        let battery = try BatteryReader(engine: self, context: context).read(request)
        try battery.check()
        let analysis = try analysis(battery, request)
        let profile = try groups?.profile(
            complete: battery.complete, scores: analysis.scores, factors: analysis.factors)
        let reader = DesignReader(
            store: store, wave: context.wave, isWeighted: context.wave.design.isWeighted, singleCluster: .fail)
        let notes = FactorNotes(
            wave: context.wave, battery: battery, analysis: analysis, profile: profile, design: try reader.defaultUse())
        return BatteryAnalysis(
            request: request, wave: context.wave, items: battery.items, respondents: battery.respondents,
            analysis: analysis, factors: BatteryFactor.factors(of: analysis), profile: profile, notes: notes.all)
    }

    private func analysis(
        _ battery: BatteryScores, _ request: FactorRequest
    ) throws(QueryError) -> FactorAnalysis {
        do {
            return try FactorAnalysis(
                battery.scores, extraction: request.extraction, factors: request.factors, isStopped: { self.isStopped })
        } catch {
            let keys = error.items.map { battery.items[$0].question }
            throw error.isStopped ? .stopped : .battery(.statistics(error, items: keys))
        }
    }
}
