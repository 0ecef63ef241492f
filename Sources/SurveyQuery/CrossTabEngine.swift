import SQLiteKit

public import SurveyModel
public import SurveyRepository

/// Counts tables on the record: request -> plan -> tally -> cross-tab.
public struct CrossTabEngine {
    let database: SurveyDatabase

    /// An engine on an open database.
    public init(_ database: SurveyDatabase) { self.database = database }

    /// The table that a request asks for.
    public func crossTab(_ request: CrossTabRequest) throws(QueryError) -> CrossTab {
        guard request.row != request.column else { throw .sameQuestion(request.row) }
        let wave = try wave(request.wave)
        let row = try coded(request.row, of: request.wave)
        var column: CodedQuestion?
        if let key = request.column { column = try coded(key, of: request.wave) }
        let weight = wave.design.isWeighted ? request.weight : .none
        let condition = try condition(request.filters, wave: request.wave)
        let tally = try Tally.read(
            database.connection, wave: request.wave, row: row, column: column, isWeighted: weight == .wave,
            condition: condition)
        return CrossTabBuilder(
            request: request, wave: wave, weight: weight, row: row, column: column, tally: tally
        ).build()
    }

    /// How many respondents of a wave, or how many of their units, meet all of the filters.
    public func count(
        wave: String, where filters: [Filter], counted: Quantity.Counted = .respondents
    ) throws(QueryError) -> Int {
        _ = try self.wave(wave)
        let condition = try condition(filters, wave: wave)
        let what = counted == .units ? "DISTINCT r.unit" : "*"
        do {
            return try database.connection.first(
                """
                SELECT count(\(what)) FROM respondent AS r
                WHERE r.wave = (SELECT id FROM wave WHERE key = ?) AND \(condition.sql)
                """, [.text(wave)] + condition.bindings
            ) { row throws(DatabaseError) in try row.int(0) } ?? 0
        } catch { throw QueryError(error) }
    }

    private func wave(_ key: String) throws(QueryError) -> Wave {
        do { return try database.waves.wave(key) } catch { throw QueryError(error) }
    }

    private func condition(_ filters: [Filter], wave: String) throws(QueryError) -> FilterSQL {
        try FilterSQL.all(filters) { key throws(QueryError) in try CodedQuestion.read(database, key, of: wave) }
    }

    private func coded(_ key: String, of wave: String) throws(QueryError) -> CodedQuestion {
        let question = try CodedQuestion.read(database, key, of: wave)
        guard question.question.kind.isCoded else { throw .notCoded(question.question) }
        return question
    }
}
