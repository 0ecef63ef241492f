import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyStatistics

/// The columns that tell of the test to report, the same in every row that it is about: a panel, or one item of a
/// multiple question. NULL where nothing was tested.
struct TestValues {
    static let columns: [(name: String, type: String)] = [
        ("test", "TEXT"), ("statistic", "REAL"), ("df", "REAL"), ("df2", "REAL"), ("p", "REAL"),
        ("adjusted_p", "REAL"), ("reason", "TEXT"), ("origin", "TEXT"),
    ]

    private let chosen: [TableTest]
    private let origin: Value

    init(_ tests: [TableTest], of table: CrossTab) {
        chosen = tests.filter(\.isChosen)
        origin = .text(table.wave.origin.rawValue)
    }

    /// - Parameter item: the code of the row that the values stand in; nil in a total.
    func values(item: String?) -> [Value] {
        guard let test = chosen.first(where: { $0.item == nil || $0.item == item }) else {
            return Array(repeating: .null, count: Self.columns.count - 1) + [origin]
        }
        let result = test.result
        return [
            .text(result.name.rawValue), .optional(result.statistic), .optional(result.df), .optional(result.df2),
            .optional(result.p), .optional(test.adjustedP), .text(test.reason.nb), origin,
        ]
    }
}
