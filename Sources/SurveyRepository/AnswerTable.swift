public import SurveyModel

/// The answers of a wave in columns, as an import makes them: an element a respondent, a byte or two an answer.
public struct AnswerTable {
    /// The answers to one question, in the order of the respondents.
    public enum Answers {
        /// Codes as an `AnswerColumn` has them, none of them 0.
        case coded(AnswerColumn.Codes)
        /// A number question: code 1 where the value counts, states as in a narrow column.
        case numbers(codes: [UInt8], values: [Double])
        /// A text question: code 1 where there is a text, which the function gives by the respondent's place.
        case texts(codes: [UInt8], text: (Int) -> String)
    }

    /// The units that respondents answer for.
    public let units: [Unit]
    /// The place in `units`, a respondent an element.
    public let unitOf: [Int32]
    /// The weights; nil where all are 1.
    public let weights: [Double]?
    /// The strata; nil where nobody has one.
    public let strata: [String?]?
    /// The clusters that are not the unit; nil where nobody has one.
    public let clusters: [String?]?
    /// Who the survey tool says the respondents are; nil where it does not say.
    public let sourceIDs: [String]?
    /// By question, in the order of the questionnaire.
    public let answers: [Answers]

    /// A table whose columns are all of one length.
    public init(
        units: [Unit], unitOf: [Int32], weights: [Double]? = nil, strata: [String?]? = nil, clusters: [String?]? = nil,
        sourceIDs: [String]? = nil, answers: [Answers]
    ) {
        self.units = units
        self.unitOf = unitOf
        self.weights = weights
        self.strata = strata
        self.clusters = clusters
        self.sourceIDs = sourceIDs
        self.answers = answers
    }

    /// How many respondents there are.
    public var count: Int { unitOf.count }
}
