public import SurveyModel

/// What was found in a file of answers: how it was read, what its columns are, and what stops the import. Holds no
/// respondent's words and nothing of personal columns.
public struct ImportLook: Sendable {
    /// A column and what it is taken for.
    public struct Column: Sendable, Equatable {
        /// Its name in the file.
        public let name: String
        /// The question, `question[option]`, the field, or nothing where it is left out.
        public let use: String
        /// Why it is left out, or what is to be known of it.
        public let remark: String
    }

    /// A value that is no code itself, and what it is taken for.
    public struct Value: Sendable, Equatable {
        /// The column's name.
        public let column: String
        /// The value in the file.
        public let value: String
        /// The option or state.
        public let meaning: String
        /// How many cells have it.
        public let count: Int
    }

    /// Something that stands in some cells: a value that nothing is known of, or a municipality that is not found.
    public struct Finding: Sendable, Equatable {
        /// The column's name.
        public let column: String
        /// What stands there, as far as it may be shown.
        public let value: String
        /// Why it cannot be used; empty for a value that is not known.
        public let reason: String
        /// How many cells have it.
        public let count: Int
        /// The lines of the first of them.
        public let lines: [Int]
    }

    /// Answers from people whom a question is not for.
    public struct Routing: Sendable, Equatable {
        /// The question.
        public let question: String
        /// Whom it is for.
        public let condition: String
        /// How many people it is.
        public let count: Int
        /// The lines of the first of them.
        public let lines: [Int]
    }

    /// What messages call the file.
    public let file: String
    /// What it was recognised as.
    public let format: String
    /// How it was read: encoding, separator, decimal mark.
    public let reading: [String]
    /// The columns in the order of the file.
    public internal(set) var columns: [Column] = []
    /// How far people got.
    public internal(set) var funnel = ImportRecord.Funnel(distributed: 0, opened: 0, partial: 0, complete: 0)
    /// How many units there are.
    public internal(set) var units = 0
    /// Values that are no codes themselves.
    public internal(set) var values: [Value] = []
    /// Values that nothing is known of.
    public internal(set) var unknown: [Finding] = []
    /// Municipalities that are not found, or several.
    public internal(set) var municipalities: [Finding] = []
    /// The lines of rows whose id stood before.
    public internal(set) var duplicates: [Int] = []
    /// Columns that hold who somebody is, and are left out.
    public internal(set) var personal: [String] = []
    /// Questions that have no column.
    public internal(set) var notAsked: [String] = []
    /// Answers outside a question's universe.
    public internal(set) var routing: [Routing] = []
    /// What else is to be known.
    public internal(set) var notes: [String] = []
    /// Everything that stops the import; nil where nothing does.
    public internal(set) var stop: ExchangeError?

    init(_ table: SourceTable) {
        file = table.file
        format = table.format.rawValue
        reading = table.reading
    }
}
