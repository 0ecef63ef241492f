import SurveyModel
import SurveyRepository
import SurveyStatistics

extension CrossTabEngine {
    /// The trends of questions over waves, in the order of the questions. Probabilities are adjusted, by Holm's
    /// method, over all changes between the same two waves.
    public func trends(_ questions: [String], like request: TrendRequest) throws(QueryError) -> [Trend] {
        let (waves, all) = try questionnaires(request.waves)
        var trends: [Trend] = []
        for question in questions {
            var own = request
            own.question = question
            trends.append(try TrendBuilder(self, own, waves, all: all).build())
        }
        Self.adjust(&trends)
        return trends
    }

    /// The newest of some waves with answers, or of all: the one whose names requests use. Nil where there is none.
    public func newestWave(of keys: [String]) throws(QueryError) -> String? {
        try questionnaires(keys).asked.last?.wave.key
    }

    /// The waves that were named, or all that have answers, the earliest first; and all that there are.
    private func questionnaires(
        _ keys: [String]
    ) throws(QueryError) -> (asked: [Questionnaire], all: [Questionnaire]) {
        do throws(RepositoryError) {
            for key in keys { _ = try database.waves.wave(key) }
            var all: [Questionnaire] = []
            var asked: [Questionnaire] = []
            for wave in try database.waves.waves() { all.append(try database.waves.questionnaire(wave.key)) }
            all.sort { Self.order($0.wave) < Self.order($1.wave) }
            for questionnaire in all {
                let key = questionnaire.wave.key
                if try keys.isEmpty ? database.respondents.count(in: key) > 0 : keys.contains(key) {
                    asked.append(questionnaire)
                }
            }
            return (asked, all)
        } catch { throw QueryError(error) }
    }

    private static func order(_ wave: Wave) -> String { "\(wave.opened ?? wave.boundaryDate) \(wave.key)" }

    private static func adjust(_ trends: inout [Trend]) {
        struct Place {
            let trend: Int
            let step: Int
            let change: Int
        }
        var groups: [String: [Place]] = [:]
        for (i, trend) in trends.enumerated() {
            for (j, step) in trend.steps.enumerated() {
                for (k, change) in step.changes.enumerated() where change.p != nil {
                    groups["\(step.from) \(step.to)", default: []].append(Place(trend: i, step: j, change: k))
                }
            }
        }
        for places in groups.values {
            let p = places.map { trends[$0.trend].steps[$0.step].changes[$0.change].p ?? 1 }
            for (place, adjusted) in zip(places, Adjustment.holm.adjusted(p)) {
                trends[place.trend].steps[place.step].changes[place.change].adjustedP = adjusted
            }
        }
    }
}
