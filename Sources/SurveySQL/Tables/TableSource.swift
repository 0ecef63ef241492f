import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyRepository

/// Counts and tests the table that a function was asked for, on the file of the connection that asks.
struct TableSource {
    let connection: Connection
    let schemaVersion: Int

    func table(
        _ arguments: RequestArguments, _ summary: CrossTabRequest.Summary
    ) throws(FunctionError) -> CrossTab {
        let function = arguments.function
        let request = try arguments.request(summary)
        // Made for each call: a function that kept an engine would keep its connection from closing.
        let engine = CrossTabEngine(try database(function))
        try checkTemporaryNames(function)
        let tester = try arguments.tester(engine)
        do {
            return try tester.tested(try engine.crossTab(request))
        } catch { throw failure("\(error)", error.repositoryError?.databaseError, in: function) }
    }

    private func database(_ function: String) throws(FunctionError) -> SurveyDatabase {
        do {
            return try SurveyDatabase(connection, schemaVersion: schemaVersion)
        } catch {
            let isNoFile = error.isRefusal && connection.path.isEmpty
            throw failure(
                isNoFile ? "this connection has no file of Kunnskap's open as its main database" : "\(error)",
                error.databaseError, in: function)
        }
    }

    /// SQLite takes a temporary table before the file's own: the table would be of whatever stands there.
    private func checkTemporaryNames(_ function: String) throws(FunctionError) {
        let name: String?
        do {
            name = try connection.first(
                """
                SELECT t.name FROM temp.sqlite_schema AS t JOIN main.sqlite_schema AS m ON lower(m.name) = lower(t.name)
                WHERE t.type IN ('table', 'view') ORDER BY t.name
                """
            ) { row throws(DatabaseError) in try row.text(0) }
        } catch { throw failure("\(error)", error, in: function) }
        if let name {
            throw FunctionError("\(function): the temporary '\(name)' hides the file's own; drop it, or rename it")
        }
    }

    private func failure(_ text: String, _ error: DatabaseError?, in function: String) -> FunctionError {
        let isInterrupted = connection.interruption.isInterrupted || error?.isInterrupted == true
        return isInterrupted ? .interrupted : FunctionError("\(function): \(text)")
    }
}
