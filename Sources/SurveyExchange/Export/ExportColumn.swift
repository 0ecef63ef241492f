import SurveyModel

/// A column of a wave as it goes out, the same for all formats.
struct ExportColumn {
    /// What it holds, an element a respondent.
    enum Values {
        /// Codes that `meanings` tells.
        case coded(ExportCodes)
        /// Numbers, where the code is 1; else a state that `meanings` tells.
        case numbers(ExportCodes, [Double])
        /// The same of texts.
        case texts(ExportCodes, (Int) -> String)
        /// The number of the respondent.
        case whole((Int) -> Int)
        /// A number that everybody has.
        case weights([Double])
        /// A word; nil where there is none.
        case words((Int) -> String?)
    }

    let name: String
    let label: Label
    let values: Values
    /// What codes and words mean, in order; empty where they need no telling.
    private(set) var meanings: [ExportMeaning] = []
    /// The question that it holds answers to, with the place in the questionnaire.
    private(set) var question: (place: Int, question: Question)?
    /// Of a multiple question, the option.
    private(set) var option: Option?

    /// The codes of answers and states; nil in a column that is no question's.
    var codes: ExportCodes? {
        switch values {
        case .coded(let codes), .numbers(let codes, _), .texts(let codes, _): codes
        case .whole, .weights, .words: nil
        }
    }
}
