import SQLiteKit
public import SurveyModel
public import SurveyRepository

/// Counts tables on the record: request -> plan -> tally -> cross-tab.
public struct CrossTabEngine {
    private let database: SurveyDatabase
    private let catalogue: Catalogue

    /// An engine on an open database. It reads each question once.
    public init(_ database: SurveyDatabase) {
        self.database = database
        catalogue = Catalogue(database)
    }

    /// The table that a request asks for.
    public func crossTab(_ request: CrossTabRequest) throws(QueryError) -> CrossTab {
        guard request.row != request.column else { throw .sameQuestion(request.row) }
        let wave = try catalogue.wave(request.wave)
        let row = try coded(request.row, of: request.wave)
        var column: CodedQuestion?
        if let key = request.column { column = try coded(key, of: request.wave) }
        let weight = wave.design.isWeighted ? request.weight : .none
        let condition = try FilterSQL.all(request.filters, wave: request.wave, catalogue)
        let tally = try Tally.read(
            database.connection, row: row, column: column, isWeighted: weight == .wave,
            condition: condition)
        return CrossTabBuilder(
            request: request, wave: wave, weight: weight, row: row, column: column, tally: tally
        ).build()
    }

    /// How many respondents of a wave, or how many of their units, meet all of the filters.
    public func count(
        wave: String, where filters: [Filter], counted: Quantity.Counted = .respondents
    ) throws(QueryError) -> Int {
        _ = try catalogue.wave(wave)
        let condition = try FilterSQL.all(filters, wave: wave, catalogue)
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

    private func coded(_ key: String, of wave: String) throws(QueryError) -> CodedQuestion {
        let question = try catalogue.question(key, of: wave)
        guard question.question.kind.isCoded else { throw .notCoded(question.question) }
        return question
    }
}
