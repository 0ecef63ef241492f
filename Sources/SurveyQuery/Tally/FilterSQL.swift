import SQLiteKit
import SurveyModel

/// A piece of SQL with what it binds: values are parameters, and nothing else of a request gets into the text.
struct FilterSQL {
    let sql: String
    let bindings: [Value]

    /// Conditions on `respondent AS r`, all of the filters at once; `1` where there are none.
    static func all(_ filters: [Filter], _ context: RequestContext) throws(QueryError) -> FilterSQL {
        var parts: [FilterSQL] = []
        for filter in filters { parts.append(try one(filter, context)) }
        return FilterSQL(
            sql: parts.isEmpty ? "1" : parts.map { "(\($0.sql))" }.joined(separator: " AND "),
            bindings: parts.flatMap(\.bindings))
    }

    private static func one(_ filter: Filter, _ context: RequestContext) throws(QueryError) -> FilterSQL {
        switch filter {
        case .question(let key, let values):
            let coded = try context.question(key)
            let numbers = try numbers(values, of: coded)
            return FilterSQL(
                sql: """
                    EXISTS (SELECT 1 FROM answer AS a WHERE a.question = ? AND a.respondent = r.id \
                    AND a.option IN (\(placeholders(numbers.count))))
                    """,
                bindings: [.int(coded.id)] + numbers.sorted().map(Value.int))
        case .attribute(let attribute, let values):
            let coded = try context.attribute(attribute)
            let numbers = try attributeNumbers(values, of: coded, attribute)
            switch coded.source {
            case .unit(let byUnit):
                let units = byUnit.filter { numbers.contains($0.value) }.map(\.key).sorted()
                return FilterSQL(
                    sql: "r.unit IN (\(units.map(String.init).joined(separator: ", ")))", bindings: [])
            case .answers, .stratum:
                return FilterSQL(
                    sql: "r.stratum IN (\(placeholders(values.count)))", bindings: values.map(Value.text))
            }
        case .atLeast(let least, let filters):
            var parts: [FilterSQL] = []
            for filter in filters { parts.append(try one(filter, context)) }
            // A comparison with NULL is NULL, which must count as "does not hold".
            let sum = (["0"] + parts.map { "coalesce(\($0.sql), 0)" }).joined(separator: " + ")
            return FilterSQL(sql: "(\(sum)) >= ?", bindings: parts.flatMap(\.bindings) + [.int(least)])
        }
    }

    /// The numbers that the values of a condition on a question mean.
    static func numbers(_ values: [String], of coded: CodedQuestion) throws(QueryError) -> Set<Int> {
        var numbers: Set<Int> = []
        for value in values { numbers.formUnion(try coded.numbers(for: value)) }
        return numbers
    }

    /// The numbers of an attribute's values; a value that nobody here has is an error.
    static func attributeNumbers(
        _ values: [String], of coded: CodedQuestion, _ attribute: RespondentAttribute
    ) throws(QueryError) -> Set<Int> {
        var numbers: Set<Int> = []
        for value in values {
            guard let number = coded.numbers[value], number > 0 else {
                throw .unknownValue(value, of: attribute.rawValue, among: coded.question.options.map(\.code))
            }
            numbers.insert(number)
        }
        return numbers
    }

    private static func placeholders(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }
}
