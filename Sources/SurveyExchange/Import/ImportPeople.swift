import SurveyModel

/// Who answers, in columns.
struct ImportPeople {
    var units: [Unit] = []
    /// The place in `units`, a respondent an element.
    var unitOf: [Int32] = []
    /// Nil where all are 1.
    var weights: [Double]?
    /// Nil where nobody has one.
    var strata: [String?]?
    /// Nil where nobody has one.
    var clusters: [String?]?
    var sourceIDs: [String]?
}
