/// What the columns of a file from a survey tool are, and what their values mean.
public struct ImportMapping: Sendable, Equatable {
    /// What answers outside a question's universe come to.
    enum OutsideUniverse: String, CaseIterable, Sendable {
        /// They stop the import.
        case stop
        /// They are left out: the question counts as not shown.
        case notShown = "not_shown"
    }

    /// What a municipality is told by.
    enum MunicipalityKey: String, CaseIterable, Sendable {
        case code
        case name
    }

    /// The key of the wave.
    var wave: String
    /// What the file is, where that is said and not recognised.
    var format: SourceTable.Format?
    var encoding: TextEncoding?
    /// The separator of cells.
    var delimiter: UInt8?
    var decimal: DecimalMark?
    /// The sheet of a workbook; nil for the first.
    var sheet: String?
    var columns: [ColumnMapping] = []
    /// Nil where the file does not tell how far people got.
    var status: StatusMapping?
    var outsideUniverse = OutsideUniverse.stop
    var municipality = MunicipalityKey.code
    /// The codes of municipalities that their names, as the file has them, do not tell.
    var municipalities: [String: String] = [:]
    /// The personal columns that are asked for.
    var include: [String] = []

    init(wave: String) { self.wave = wave }

    /// How the file is to be read, as far as the mapping says.
    var options: SourceOptions { SourceOptions(encoding: encoding, delimiter: delimiter, decimal: decimal) }
}
