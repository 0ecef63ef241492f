import SurveyModel
import SurveyQuery
import SurveyTestSupport
import Testing

/// Every number of every table, beside a naive count of the same answers.
@Suite struct CrossTabOracleTests {
    private let random: TestDatabase
    private static let answers = RandomWave.answers(of: 500, seed: 20_160_101)
    private static let oracles = [CrossTabRequest.Weight.none, .wave].map { weight in
        (weight, TableOracle(RandomWave.questionnaire, answers, isWeighted: weight == .wave))
    }

    init() throws {
        random = try TestDatabase()
        try random.store(RandomWave.questionnaire, Self.answers)
    }

    private func check(
        _ row: String, _ column: String?, _ filters: [Filter] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for (weight, oracle) in Self.oracles {
            let request = CrossTabRequest(wave: "random", row: row, column: column, filters: filters, weight: weight)
            let table = try CrossTabEngine(random.database).crossTab(request)
            let wrong = oracle.disagreements(with: table)
            #expect(wrong == [], "\(request)", sourceLocation: sourceLocation)
            #expect(table.weight == weight, sourceLocation: sourceLocation)
        }
    }

    @Test("The made-up wave has every state, and respondents in every stratum and zone")
    func wave() {
        let states = Self.answers.answers.values.joined().compactMap { answer in
            if case .state(let state) = answer { state } else { nil }
        }
        #expect(Set(states) == Set(AnswerState.reasons))
        #expect(Set(Self.answers.respondents.map(\.stratum)) == ["north", "south", "west"])
        #expect(Set(Self.answers.units.map(\.zone)) == [nil, "I", "II", "III"])
        #expect(Set(Self.answers.respondents.map(\.weight)).count > 100)
    }

    @Test("One-way tables, weighted and not", arguments: RandomWave.coded)
    func oneWay(question: String) throws {
        try check(question, nil)
    }

    @Test("Two-way tables of every pair, weighted and not", arguments: RandomWave.coded)
    func twoWay(row: String) throws {
        for column in RandomWave.coded where column != row { try check(row, column) }
    }

    static let filters: [[Filter]] = [
        [.question("role", values: ["direct"])],
        [.question("role", values: ["unsure"])],
        [.question("role", values: ["dont_know"])],
        [.question("role", values: ["direct", "no_answer"])],
        [.question("trust.research", values: ["trusts"])],
        [.question("trust.research", values: ["trusts", "blank"])],
        [.question("tools", values: ["remote"])],
        [.question("tools", values: ["phone", "visit"])],
        [.question("tools", values: ["answered"])],
        [.question("partners", values: ["shown"])],
        [.question("place", values: ["valid"])],
        [.question("place", values: ["nowhere"])],
        [.question("place", values: ["nonresponse"])],
        [.question("years", values: ["valid"])],
        [.question("remark", values: ["asked"])],
        [.attribute(.zone, values: ["III"])],
        [.attribute(.zone, values: ["I", "II"])],
        [.attribute(.stratum, values: ["north", "west"])],
        [.attribute(.unitKind, values: ["region"])],
        [.question("role", values: ["direct"]), .attribute(.zone, values: ["III"])],
        [
            .atLeast(
                2,
                [
                    .question("tools", values: ["phone"]), .question("place", values: ["town"]),
                    .attribute(.zone, values: ["II"]),
                ])
        ],
        [
            .atLeast(
                1,
                [
                    .attribute(.zone, values: ["I"]),
                    .atLeast(2, [.question("tools", values: ["mail"]), .question("tools", values: ["fax"])]),
                ])
        ],
        [.atLeast(0, [])],
        [.atLeast(1, [])],
    ]

    @Test("Tables of those who meet a condition", arguments: filters)
    func filtered(conditions: [Filter]) throws {
        try check("role", nil, conditions)
        try check("tools", nil, conditions)
        try check("trust.research", "place", conditions)
        try check("tools", "role", conditions)
        try check("role", "partners", conditions)
    }

    @Test("How many respondents and units meet conditions", arguments: filters)
    func counts(conditions: [Filter]) throws {
        let naive = NaiveTable(RandomWave.questionnaire, Self.answers, isWeighted: false)
        let engine = CrossTabEngine(random.database)
        #expect(try engine.count(wave: "random", where: conditions) == naive.count(conditions))
        let units = try engine.count(wave: "random", where: conditions, counted: .units)
        #expect(units == naive.count(conditions, counted: .units))
    }

    @Test("The tiny wave, in every table")
    func tiny() throws {
        let tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
        let coded = TinyWave.questionnaire.questions.filter(\.kind.isCoded).map(\.key)
        for weight in CrossTabRequest.Weight.allCases {
            let oracle = TableOracle(TinyWave.questionnaire, TinyWave.answers, isWeighted: weight == .wave)
            for row in coded {
                for column in coded.map(Optional.init) + [nil] where column != row {
                    let request = CrossTabRequest(wave: "tiny", row: row, column: column, weight: weight)
                    let table = try CrossTabEngine(tiny.database).crossTab(request)
                    #expect(oracle.disagreements(with: table) == [], "\(request)")
                }
            }
        }
    }
}
