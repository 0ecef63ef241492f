public import SQLiteKit

/// What SQL can ask of the survey besides SQLite's own functions: tables with their tests, and aggregates.
public enum SurveyFunctions {
    /// Makes all of them known to a connection; reads nothing.
    /// - Parameter schemaVersion: the number of the newest migration that the program knows. A file with another is
    ///   refused by the functions that read it.
    public static func register(on connection: Connection, schemaVersion: Int) throws(DatabaseError) {
        for function in aggregates { try connection.register(function) }
        try connection.register(CrossTabFunction.make(schemaVersion: schemaVersion))
        try connection.register(MeansFunction.make(schemaVersion: schemaVersion))
    }

    static var aggregates: [AggregateFunction] {
        ProportionAccumulator.functions + TableMeasure.allCases.map(\.function) + NumberMeasure.allCases.map(\.function)
            + [KishAccumulator.function]
    }
}
