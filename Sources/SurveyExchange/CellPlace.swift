import SurveyModel

/// Which printed number of a publication's exhibits is meant.
struct CellPlace: Hashable {
    let exhibit: String
    let row: String
    let column: String
    let unit: PrintedUnit
}
