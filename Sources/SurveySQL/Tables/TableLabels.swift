import SQLiteKit
import SurveyModel
import SurveyQuery

/// What the rows of tables are called.
enum TableLabels {
    static func byCode(_ question: TableQuestion) -> [String: String] {
        Dictionary(question.categories.map { ($0.code, $0.label.nb) }) { first, _ in first }
    }

    /// The codes of the layers' categories; NULL where there are no layers.
    static func layer(_ panel: Panel) -> Value {
        panel.layer.isEmpty ? .null : .text(panel.layer.joined(separator: ","))
    }
}
