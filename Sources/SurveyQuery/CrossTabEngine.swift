import SQLiteKit
public import SurveyModel
public import SurveyRepository

/// Counts tables: request -> plan -> tally -> cross-tab. Keeps what it read until the file changes.
public final class CrossTabEngine {
    /// What tables are counted on.
    public enum Path: Sendable {
        /// The answer columns; the record where they cannot be used.
        case columns
        /// The record, in SQL: the reference.
        case record
    }

    /// A table with more cells than this is refused: layers multiply.
    static let maximumCells = 1_000_000

    let database: SurveyDatabase
    let catalogue: Catalogue
    let store: ColumnStore
    private let path: Path
    private let companion = Companion()
    private var mark: ChangeMark?

    /// An engine on an open database.
    public init(_ database: SurveyDatabase, path: Path = .columns) {
        self.database = database
        self.path = path
        catalogue = Catalogue(database)
        store = ColumnStore(database)
    }

    /// Counts one question, or one by another, split by layers.
    public func crossTab(_ request: CrossTabRequest) throws(QueryError) -> CrossTab {
        let context = try context(wave: request.wave, boundary: request.boundary)
        let sides = try sides(of: request, context)
        let weight: CrossTabRequest.Weight = context.wave.design.isWeighted ? request.weight : .none
        let tally = try tally(sides, context, isWeighted: weight == .wave, filters: request.filters)
        let builder = CrossTabBuilder(
            request: request, wave: context.wave, weight: weight, dimensions: sides, tally: tally)
        guard request.summary == .means || sides[0].coded.question.kind == .number else { return builder.build() }
        return try MeansBuilder(engine: self, context: context, sides: sides, table: builder.build()).build()
    }

    /// Many questions by several columns: for each row one table a column, or its one-way table where there are none.
    public func banner(
        _ rows: [String], by columns: [String], like request: CrossTabRequest
    ) throws(QueryError) -> [CrossTab] {
        // A rule or a net has to be of one of all the questions, not of every table's.
        try Self.requireUse(of: request, by: rows + columns + request.layers)
        var tables: [CrossTab] = []
        for row in rows {
            for column in columns.isEmpty ? [nil] : columns.map(Optional.some) {
                tables.append(try crossTab(request.with(row: row, column: column)))
            }
        }
        return tables
    }

    /// How many respondents of a wave, or how many of their units, meet all of the filters.
    public func count(
        wave: String, where filters: [Filter], counted: Quantity.Counted = .respondents
    ) throws(QueryError) -> Int {
        let condition = try FilterSQL.all(filters, try context(wave: wave, boundary: nil))
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

    /// Whether somebody asked to stop.
    var isStopped: Bool { database.connection.interruption.isInterrupted }

    /// What names mean in a wave, in the file as it is now.
    func context(wave: String, boundary: Int?) throws(QueryError) -> RequestContext {
        do throws(DatabaseError) {
            let mark = try database.connection.changeMark()
            // There is no mark while this connection itself is writing.
            if mark == nil || mark != self.mark {
                catalogue.forget()
                store.forget()
                self.mark = mark
            }
        } catch { throw QueryError(error) }
        return RequestContext(catalogue: catalogue, wave: try catalogue.wave(wave), boundary: boundary)
    }

    /// Row, column if there is one, and layers.
    func sides(of request: CrossTabRequest, _ context: RequestContext) throws(QueryError) -> [TableSide] {
        let keys = [request.row] + (request.column.map { [$0] } ?? []) + request.layers
        for (index, key) in keys.enumerated() where keys[..<index].contains(key) {
            throw .sameQuestion(key, isLayer: request.layers.contains(key))
        }
        try Self.requireUse(of: request, by: keys)
        let meansRule = try meansRule(of: request, context)
        var sides: [TableSide] = []
        var cells = 1
        for (index, key) in keys.enumerated() {
            let side = try catalogue.side(key, of: request, context, rule: index == 0 ? meansRule : nil)
            let kind = side.coded.question.kind
            guard kind.isCoded || (kind == .number && index == 0) else { throw .notCoded(side.coded.question) }
            sides.append(side)
            let (product, overflows) = cells.multipliedReportingOverflow(by: max(1, side.categories.count))
            cells = overflows ? .max : product
        }
        guard cells <= Self.maximumCells else { throw .tooManyCells(cells, limit: Self.maximumCells) }
        return sides
    }

    /// Fails where a base rule or a net is of a question that is none of these.
    private static func requireUse(of request: CrossTabRequest, by keys: [String]) throws(QueryError) {
        for key in request.baseRules.keys.sorted() where !keys.contains(key) {
            throw .unusedKey(key, what: "base rule")
        }
        for net in request.nets where !keys.contains(net.question) { throw .unusedKey(net.question, what: "net") }
    }

    /// Fails where somebody asked to stop.
    func checkStop() throws(QueryError) {
        guard !isStopped else { throw .stopped }
    }

    /// The rule of a row whose means are asked for: nobody without a valid answer has a number. Nil for counts.
    private func meansRule(
        of request: CrossTabRequest, _ context: RequestContext
    ) throws(QueryError) -> BaseRule? {
        let row = try context.dimension(request.row).question
        guard request.summary == .means || row.kind == .number else { return nil }
        guard row.kind == .number || row.kind == .scale else { throw .noNumbers(row) }
        guard request.baseRules[row.key] ?? .valid == .valid else { throw .meansRule(row.key) }
        return .valid
    }

    func tally(
        _ sides: [TableSide], _ context: RequestContext, isWeighted: Bool, filters: [Filter]
    ) throws(QueryError) -> Tally {
        if path == .columns {
            let columns = ColumnTally(
                store: store, context: context, companion: companion, isStopped: { self.isStopped })
            do {
                if let tally = try columns.count(sides, isWeighted: isWeighted, filters: filters) { return tally }
            } catch {
                guard error.repositoryError?.isTooSparseForColumns == true else { throw error }
            }
        }
        return try RecordTally.count(
            database.connection, wave: context.wave.key, dimensions: sides.map(\.coded), isWeighted: isWeighted,
            condition: FilterSQL.all(filters, context))
    }
}
