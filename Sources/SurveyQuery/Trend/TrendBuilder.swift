import SurveyModel
import SurveyRepository
import SurveyStatistics

/// Makes the trend of one question.
struct TrendBuilder {
    let engine: CrossTabEngine
    let request: TrendRequest
    /// The waves in question, the earliest first, with what they ask.
    let waves: [Questionnaire]
    private let path: QuestionPath

    init(_ engine: CrossTabEngine, _ request: TrendRequest, _ waves: [Questionnaire], all: [Questionnaire]) {
        self.engine = engine
        self.request = request
        self.waves = waves
        path = QuestionPath(questionnaires: Dictionary(all.map { ($0.wave.key, $0) }) { first, _ in first })
    }

    /// What a question, a column and filters are in an earlier wave, and whether all of it compares.
    private struct Names {
        var question: String
        var column: String?
        var filters: [Filter]
    }

    func build() throws(QueryError) -> Trend {
        guard let newest = waves.last(where: { $0.question(request.question) != nil }) ?? waves.last else {
            throw .noWave
        }
        let boundary = request.boundary ?? Int(newest.wave.boundaryDate.description.prefix(4)) ?? 0
        // Says what is wrong with the question where no wave has it.
        let rule = try engine.context(wave: newest.wave.key, boundary: boundary).dimension(request.question).question
            .baseRule
        let start = Names(question: request.question, column: request.column, filters: request.filters)
        var points = [try point(newest, start, rule: request.baseRule ?? rule, boundary)]
        var names = [start]
        var steps: [TrendStep] = []
        var leftOut: [(wave: String, reason: Label)] = []
        for wave in waves.prefix(while: { $0.wave.key != newest.wave.key }).reversed() {
            let newer = points[points.count - 1].wave.key
            guard let found = earlier(names[names.count - 1], of: newer, in: wave.wave.key) else {
                leftOut.append((wave.wave.key, Self.notAsked))
                continue
            }
            guard let own = found.names else {
                if case .broken(let reason) = found.link { leftOut.append((wave.wave.key, reason)) }
                continue
            }
            do {
                points.append(try point(wave, own, rule: request.baseRule ?? rule, boundary))
            } catch {
                guard error.isOfAttribute else { throw error }
                leftOut.append((wave.wave.key, Self.noMunicipalities))
                continue
            }
            names.append(own)
            steps.append(TrendStep(from: wave.wave.key, to: newer, link: found.link, changes: []))
        }
        points.reverse()
        steps.reverse()
        for index in steps.indices where steps[index].link.isComparable {
            try engine.checkStop()
            steps[index].changes = try comparer(points[index], points[index + 1], boundary).changes
        }
        return Trend(
            request: request, points: points, steps: steps, tests: tests(points, steps), leftOut: leftOut.reversed(),
            boundary: boundary)
    }

    private static let notAsked = Label(
        "bølgen har ikke noe spørsmål som svarer til dette", others: [.en: "the wave has no question like this one"])

    private static let noMunicipalities = Label(
        "ingen av enhetene er en kommune", others: [.en: "none of its units is a municipality"])

    private func point(
        _ wave: Questionnaire, _ names: Names, rule: BaseRule, _ boundary: Int
    ) throws(QueryError) -> TrendPoint {
        TrendPoint(
            table: try engine.crossTab(
                CrossTabRequest(
                    wave: wave.wave.key, row: names.question, column: names.column, filters: names.filters,
                    weight: request.weight, baseRules: [names.question: rule], boundary: boundary)))
    }

    /// Names in an earlier wave; without names where what was asked cannot be told in it.
    private func earlier(
        _ names: Names, of newer: String, in wave: String
    ) -> (names: Names?, link: TrendLink)? {
        guard let question = other(names.question, of: newer, in: wave) else { return nil }
        guard let key = question.question else { return (nil, question.link) }
        var own = Names(question: key, column: nil, filters: [])
        var links = [question.link]
        if let column = names.column {
            guard let found = other(column, of: newer, in: wave) else { return (nil, Self.missing(column, wave)) }
            guard let key = found.question else { return (nil, found.link) }
            own.column = key
            links.append(found.link)
        }
        for filter in names.filters {
            switch filter {
            case .question(let key, let values):
                guard let found = other(key, of: newer, in: wave), let filtered = found.question else {
                    return (nil, Self.missing(key, wave))
                }
                own.filters.append(.question(filtered, values: values))
                links.append(found.link)
            case .attribute, .atLeast: own.filters.append(filter)
            }
        }
        return (own, Self.joined(links))
    }

    /// A question in an earlier wave; an attribute is the same in every wave.
    private func other(_ key: String, of newer: String, in wave: String) -> QuestionPath.Found? {
        guard RespondentAttribute(rawValue: key) == nil else {
            return QuestionPath.Found(question: key, link: .comparable(notes: []))
        }
        return path.find(key, of: newer, in: wave)
    }

    private static func missing(_ key: String, _ wave: String) -> TrendLink {
        .broken(
            Label("\(wave) har ikke noe som svarer til \(key)", others: [.en: "\(wave) has nothing like \(key)"]))
    }

    private static func joined(_ links: [TrendLink]) -> TrendLink {
        var notes: [Label] = []
        for link in links {
            switch link {
            case .broken: return link
            case .comparable(let own): notes += own
            }
        }
        return .comparable(notes: notes)
    }

    private func comparer(
        _ older: TrendPoint, _ newer: TrendPoint, _ boundary: Int
    ) throws(QueryError) -> TrendComparer {
        let uses = (try use(of: older), try use(of: newer))
        let halves = (
            try TrendHalf(engine, older.table, use: uses.0, boundary: boundary),
            try TrendHalf(engine, newer.table, use: uses.1, boundary: boundary)
        )
        let usesDesign = uses.0 != .none || uses.1 != .none || TrendDesign.isShared(halves.0, halves.1)
        return TrendComparer(
            older: older, newer: newer, design: usesDesign ? TrendDesign(halves.0, halves.1) : nil,
            sides: (halves.0.sides, halves.1.sides), usesDesign: usesDesign)
    }

    private func use(of point: TrendPoint) throws(QueryError) -> DesignUse {
        let isWeighted = point.table.weight == .wave
        let reader = DesignReader(
            store: engine.store, wave: point.wave, isWeighted: isWeighted, singleCluster: .centre)
        let use: DesignUse
        if let asked = request.design { use = asked } else { use = try reader.defaultUse() }
        return use == .weights && !isWeighted ? .none : use
    }

    /// Over every unbroken stretch of three waves or more, where everybody weighs one and no municipality is in two.
    private func tests(_ points: [TrendPoint], _ steps: [TrendStep]) -> [TrendTest] {
        var tests: [TrendTest] = []
        var start = 0
        for index in points.indices {
            let goesOn = index < steps.count && steps[index].link.isComparable
            guard !goesOn else { continue }
            if index - start >= 2 { tests += self.tests(of: Array(points[start...index]), steps[start..<index]) }
            start = index + 1
        }
        return tests
    }

    private func tests(of points: [TrendPoint], _ steps: ArraySlice<TrendStep>) -> [TrendTest] {
        guard steps.allSatisfy({ step in step.changes.allSatisfy { $0.method == .newcombe } }),
            let first = steps.first
        else { return [] }
        let scores = points.map { Double($0.wave.boundaryDate.description.prefix(4)) ?? 0 }
        return first.changes.compactMap { change in
            guard steps.allSatisfy({ $0.change(row: change.row, column: change.column) != nil }) else { return nil }
            let counts = points.map { point in
                (
                    x: Double(point.cell(row: change.row, column: change.column)?.n ?? 0),
                    n: Double(point.base(column: change.column)?.n ?? 0)
                )
            }
            guard
                let result = cochranArmitage(
                    successes: counts.map(\.x), totals: counts.map(\.n), scores: scores)
            else { return nil }
            return TrendTest(
                waves: points.map(\.wave.key), scores: scores, row: change.row, column: change.column, result: result)
        }
    }
}
