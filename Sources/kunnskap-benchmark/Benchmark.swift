import SQLiteKit
import SurveyQuery
import SurveyRepository

/// What `scripts/benchmark` runs: makes a wave of made-up answers, and times tables over it. Not part of the product.
@main
enum Benchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("make", 4):
            try WaveMaker(path: arguments[1], folder: arguments[2], respondents: try count(arguments[3])).make()
        case ("tables", 2): try TableTimes(path: arguments[1]).print(BenchmarkCase.allCases)
        case ("tables", 3): try TableTimes(path: arguments[1]).print([try named(arguments[2])])
        case ("record", 2): try RecordTimes(path: arguments[1]).print()
        case ("first", 2): try FirstTable(path: arguments[1]).print()
        case ("memory", 3): try MemoryUse(path: arguments[1]).print(try named(arguments[2]))
        case ("wave", 2): try ImportTimes.storeWave(in: arguments[1])
        case ("csv", 3):
            try AnswerCSV(MadeUpAnswers(respondents: try count(arguments[2]))).writeForImport(to: arguments[1])
        case ("import", 3): try ImportTimes(path: arguments[1], respondents: try count(arguments[2])).print()
        default: throw BenchmarkError(usage)
        }
    }

    /// The database of a file that `kunnskap init` made.
    static func open(_ path: String, _ access: Connection.Access = .readOnly) throws -> SurveyDatabase {
        let connection = try Connection(path: path, access: access)
        let version = try connection.first("PRAGMA user_version") { row throws(DatabaseError) in try row.int(0) }
        if access == .readWrite { try SurveyDatabase.prepareWriting(connection) }
        // One snapshot, as every reading command has.
        if access == .readOnly { try connection.run("BEGIN") }
        return try SurveyDatabase(connection, schemaVersion: version ?? 0)
    }

    private static func count(_ text: String) throws -> Int {
        guard let count = Int(text), count > 0 else { throw BenchmarkError(usage) }
        return count
    }

    private static func named(_ text: String) throws -> BenchmarkCase {
        guard let what = BenchmarkCase(rawValue: text) else { throw BenchmarkError(usage) }
        return what
    }

    private static let usage = """
        kunnskap-benchmark make DATABASE FOLDER RESPONDENTS   adds the wave, and writes its answers as CSV
        kunnskap-benchmark tables DATABASE [CASE]             times tables
        kunnskap-benchmark record DATABASE                    times plain SQL on the record
        kunnskap-benchmark first DATABASE                     times the first table after opening
        kunnskap-benchmark memory DATABASE CASE               tells what a table takes beyond its columns
        kunnskap-benchmark wave DATABASE                      adds the wave without answers
        kunnskap-benchmark csv FOLDER RESPONDENTS             writes answers and a mapping for 'kunnskap wave import'
        kunnskap-benchmark import DATABASE RESPONDENTS        times the import of answers that are in memory
        """
}
