import SQLiteKit
import SurveyModel

/// Conditions on `respondent AS r` as SQL: values are parameters, and nothing else of a request gets into the text.
struct FilterSQL {
    let sql: String
    let bindings: [Value]

    /// All of the filters at once; `1` where there are none.
    static func all(_ filters: [Filter], wave: String, _ catalogue: Catalogue) throws(QueryError) -> FilterSQL {
        var parts: [FilterSQL] = []
        for filter in filters { parts.append(try one(filter, wave, catalogue)) }
        return FilterSQL(
            sql: parts.isEmpty ? "1" : parts.map { "(\($0.sql))" }.joined(separator: " AND "),
            bindings: parts.flatMap(\.bindings))
    }

    private static func one(
        _ filter: Filter, _ wave: String, _ catalogue: Catalogue
    ) throws(QueryError) -> FilterSQL {
        switch filter {
        case .question(let key, let values):
            let coded = try catalogue.question(key, of: wave)
            var numbers: Set<Int> = []
            for value in values { numbers.formUnion(try coded.numbers(for: value)) }
            return FilterSQL(
                sql: """
                    EXISTS (SELECT 1 FROM answer AS a WHERE a.question = ? AND a.respondent = r.id \
                    AND a.option IN (\(placeholders(numbers.count))))
                    """,
                bindings: [.int(coded.id)] + numbers.sorted().map(Value.int))
        case .attribute(.stratum, let values):
            try require(values, of: .stratum, among: try catalogue.strata(of: wave))
            return FilterSQL(
                sql: "r.stratum IN (\(placeholders(values.count)))", bindings: values.map(Value.text))
        case .attribute(let attribute, let values):
            let column = try unitColumn(attribute, values)
            return FilterSQL(
                sql: """
                    (SELECT \(column) FROM unit WHERE unit.id = r.unit) IN (\(placeholders(values.count)))
                    """,
                bindings: values.map(Value.text))
        case .atLeast(let least, let filters):
            var parts: [FilterSQL] = []
            for filter in filters { parts.append(try one(filter, wave, catalogue)) }
            // A comparison with NULL is NULL, which must count as "does not hold".
            let sum = (["0"] + parts.map { "coalesce(\($0.sql), 0)" }).joined(separator: " + ")
            return FilterSQL(sql: "(\(sum)) >= ?", bindings: parts.flatMap(\.bindings) + [.int(least)])
        }
    }

    private static func unitColumn(
        _ attribute: RespondentAttribute, _ values: [String]
    ) throws(QueryError) -> String {
        let (column, known) =
            attribute == .zone ? ("zone", ["I", "II", "III"]) : ("kind", UnitKind.allCases.map(\.rawValue))
        try require(values, of: attribute, among: known)
        return column
    }

    private static func require(
        _ values: [String], of attribute: RespondentAttribute, among known: [String]
    ) throws(QueryError) {
        for value in values where !known.contains(value) {
            throw .unknownValue(value, of: attribute.rawValue, among: known)
        }
    }

    private static func placeholders(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }
}
