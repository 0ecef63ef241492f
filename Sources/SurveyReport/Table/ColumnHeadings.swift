import SurveyModel
import SurveyQuery

/// Makes the columns of a cross-tab: one a category, the total, and beside row percentages their base.
struct ColumnHeadings {
    let table: CrossTab
    let percentage: PercentageBase

    /// - Parameter group: the column question's label in a banner, where totals are not repeated.
    func columns(_ categories: [TableQuestion.Category], group: String? = nil) -> [TableGrid.Column] {
        let hasLetters = table.testing != nil && percentage == .column && table.panels.contains { $0.means.isEmpty }
        let letters = hasLetters ? TableQuestion.letters(of: categories) : [:]
        let printed = categories.map { category in
            TableGrid.Column(heading: category.printedLabel, letter: letters[category.code], group: group)
        }
        let n = table.weight == .wave ? "Uvektet n" : "n"
        return printed
            + (["I alt"] + (percentage == .row ? [n] : [])).map { heading in
                TableGrid.Column(heading: heading, group: group, isRepeated: group == nil)
            }
    }
}
