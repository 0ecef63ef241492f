import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyStatistics

/// The answer columns of waves in memory, read once while the file does not change.
final class ColumnStore {
    /// The columns of one wave.
    private final class WaveColumns {
        let id: Int
        var questions: [Int: AnswerColumn] = [:]
        var keys: [Int: KeyColumn] = [:]
        var patterns: [Int: PatternColumn] = [:]
        var attributes: [AttributeKey: KeyColumn] = [:]
        var weights: [Double]?
        var people: [Person?]?
        var hasRepeatedClusters: Bool?

        init(id: Int) { self.id = id }
    }

    /// What is known of a respondent besides answers.
    struct Person {
        let unit: Int
        let stratum: String?
        let cluster: String?
        let didAnswer: Bool
    }

    /// An attribute by what it means: on another boundary year it means something else.
    private struct AttributeKey: Hashable {
        let source: CodedQuestion.Source
        let ofEverybody: Bool
    }

    private struct DesignKey: Equatable {
        let wave: String
        let use: DesignUse
        let isWeighted: Bool
        let singleCluster: SurveyDesign.SingleCluster
    }

    private struct SelectionKey: Equatable {
        let wave: String
        let boundary: Int?
        let filters: [Filter]
    }

    private let database: SurveyDatabase
    private var waves: [String: WaveColumns] = [:]
    private var design: (key: DesignKey, design: SurveyDesign, respondents: [Int32])?
    private var selection: (key: SelectionKey, bytes: [UInt8])?

    init(_ database: SurveyDatabase) { self.database = database }

    /// Forgets everything, as the file may have changed.
    func forget() {
        waves = [:]
        design = nil
        selection = nil
    }

    /// A question's answers, a respondent an element.
    func answers(_ coded: CodedQuestion, of wave: String) throws(QueryError) -> AnswerColumn {
        let id = try open(wave)
        if let known = waves[wave]?.questions[coded.id] { return known }
        do {
            let column = try database.columns.column(questionID: coded.id, wave: id)
            waves[wave]?.questions[coded.id] = column
            return column
        } catch { throw QueryError(error) }
    }

    /// One number a respondent: of a question with one answer, or of an attribute.
    func keys(_ coded: CodedQuestion, of wave: String) throws(QueryError) -> KeyColumn {
        guard case .answers = coded.source else { return try attribute(coded, of: wave) }
        if let known = waves[wave]?.keys[coded.id] { return known }
        let column = try answers(coded, of: wave)
        let keys =
            switch column.codes {
            case .narrow(let codes): KeyColumn(codes: .narrow(codes), highest: column.highestOption)
            case .wide(let codes): KeyColumn(codes: .wide(codes), highest: column.highestOption)
            case .multiple(let state, _): KeyColumn(codes: .narrow(state), highest: 1)
            }
        waves[wave]?.keys[coded.id] = keys
        return keys
    }

    /// The patterns of answers to a multiple question; nil where there are too many.
    func patterns(
        _ coded: CodedQuestion, of wave: String, isStopped: () -> Bool
    ) throws(QueryError) -> PatternColumn? {
        if let known = waves[wave]?.patterns[coded.id] { return known }
        guard case .multiple(let state, let planes) = try answers(coded, of: wave).codes,
            let patterns = PatternColumn(state: state, planes: planes, isStopped: isStopped)
        else { return nil }
        waves[wave]?.patterns[coded.id] = patterns
        return patterns
    }

    /// The weights, 0 for nobody.
    func weights(of wave: String) throws(QueryError) -> [Double] {
        let id = try open(wave)
        if let known = waves[wave]?.weights { return known }
        do {
            let weights = try database.columns.weights(wave: id)
            waves[wave]?.weights = weights
            return weights
        } catch { throw QueryError(error) }
    }

    /// How long a wave's columns are.
    func respondentCount(of wave: String) throws(QueryError) -> Int {
        let id = try open(wave)
        do { return try database.columns.respondentCount(wave: id) } catch { throw QueryError(error) }
    }

    /// Reads who the respondents of a wave are, in order of number: their indices in columns, which are below
    /// `respondentCount`. Nothing is kept, as a million people take much room.
    func forEachPerson(
        of wave: String, _ body: (_ index: Int, Person) throws(DatabaseError) -> Void
    ) throws(QueryError) {
        let id = try open(wave)
        let count = try respondentCount(of: wave)
        do {
            try database.connection.forEach(
                """
                SELECT r.number, r.unit, r.stratum, r.cluster, a.option IS NULL
                FROM respondent AS r LEFT JOIN answer AS a
                    ON a.question = (SELECT id FROM question WHERE wave = ?1 AND position = 1)
                    AND a.respondent = r.id AND a.option = -8
                WHERE r.wave = ?1 ORDER BY r.number
                """, [.int(id)]
            ) { row throws(DatabaseError) in
                let number = try row.int(0)
                guard number > 0, number <= count else { return }
                let person = Person(
                    unit: try row.int(1), stratum: try row.optionalText(2), cluster: try row.optionalText(3),
                    didAnswer: try row.int(4) != 0)
                try body(number - 1, person)
            }
        } catch { throw QueryError(error) }
    }

    /// Who the respondents are; nil where a number is nobody's. Kept, for the next attribute.
    private func people(of wave: String) throws(QueryError) -> [Person?] {
        if let known = waves[wave]?.people { return known }
        var people = [Person?](repeating: nil, count: try respondentCount(of: wave))
        try forEachPerson(of: wave) { index, person in people[index] = person }
        waves[wave]?.people = people
        return people
    }

    /// Whether several respondents of a wave who answered are of one cluster; kept.
    func hasRepeatedClusters(
        of wave: String, _ find: () throws(QueryError) -> Bool
    ) throws(QueryError) -> Bool {
        _ = try open(wave)
        if let known = waves[wave]?.hasRepeatedClusters { return known }
        let found = try find()
        waves[wave]?.hasRepeatedClusters = found
        return found
    }

    /// Who meets the filters, 1 or 0 a respondent; kept, as tables of a banner have the same.
    func selection(
        _ filters: [Filter], of context: RequestContext, _ make: () throws(QueryError) -> [UInt8]
    ) throws(QueryError) -> [UInt8] {
        let key = SelectionKey(wave: context.wave.key, boundary: context.boundary, filters: filters)
        if let selection, selection.key == key { return selection.bytes }
        let bytes = try make()
        // One is enough for a banner, and more would grow with every table asked for.
        selection = (key, bytes)
        return bytes
    }

    /// A design with the indices of its respondents; the latest one is kept, as most tables have the same.
    func design(
        of wave: String, _ use: DesignUse, isWeighted: Bool, _ singleCluster: SurveyDesign.SingleCluster,
        _ make: () throws(QueryError) -> (design: SurveyDesign, respondents: [Int32])
    ) throws(QueryError) -> (design: SurveyDesign, respondents: [Int32]) {
        let key = DesignKey(wave: wave, use: use, isWeighted: isWeighted, singleCluster: singleCluster)
        if let design, design.key == key { return (design.design, design.respondents) }
        let made = try make()
        design = (key, made.design, made.respondents)
        return made
    }

    /// An attribute as conditions see it: also of those who answered nothing.
    func membership(_ coded: CodedQuestion, of wave: String) throws(QueryError) -> KeyColumn {
        try attribute(coded, of: wave, ofEverybody: true)
    }

    private func attribute(
        _ coded: CodedQuestion, of wave: String, ofEverybody: Bool = false
    ) throws(QueryError) -> KeyColumn {
        let key = AttributeKey(source: coded.source, ofEverybody: ofEverybody)
        if let known = waves[wave]?.attributes[key] { return known }
        var numbers: [String: Int] = [:]
        if case .stratum(let strata) = coded.source {
            for (index, stratum) in strata.enumerated() { numbers[stratum] = index + 1 }
        }
        var codes: [UInt16] = []
        for person in try people(of: wave) {
            guard let person else {
                codes.append(0)
                continue
            }
            let number: Int? =
                switch coded.source {
                case .unit(let byUnit): byUnit[person.unit]
                case .stratum: person.stratum.flatMap { numbers[$0] }
                case .answers: nil
                }
            codes.append(UInt16(truncatingIfNeeded: ofEverybody || person.didAnswer ? number ?? -2 : -8))
        }
        let highest = coded.highest
        let column =
            highest <= 247
            ? KeyColumn(codes: .narrow(codes.map { UInt8(truncatingIfNeeded: $0) }), highest: highest)
            : KeyColumn(codes: .wide(codes), highest: highest)
        waves[wave]?.attributes[key] = column
        return column
    }

    /// The id of a wave, whose columns are kept from now on.
    private func open(_ wave: String) throws(QueryError) -> Int {
        if let known = waves[wave] { return known.id }
        do throws(DatabaseError) {
            let id =
                try database.connection.first("SELECT id FROM wave WHERE key = ?", [.text(wave)]) {
                    row throws(DatabaseError) in try row.int(0)
                } ?? 0
            waves[wave] = WaveColumns(id: id)
            return id
        } catch { throw QueryError(error) }
    }
}
