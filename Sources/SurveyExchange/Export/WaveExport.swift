public import SurveyModel
public import SurveyRepository

/// A wave's questionnaire, respondents and answers as columns, on their way out of the program in any format.
///
/// Personal is what could tell who somebody is: what the survey tool calls them, texts in their own words, the
/// municipality, and the keys of units and clusters, for which numbers stand. Disclosure control, when it comes, has its
/// place here: formats write what `columns` holds and nothing else.
public struct WaveExport {
    /// What the wave asks.
    public let questionnaire: Questionnaire
    /// How many respondents there are.
    public let count: Int
    /// Whether personal columns are in it.
    public let withIdentifiers: Bool
    /// What is not in it because it is personal, a few words each in English.
    public let leftOut: [String]
    let columns: [ExportColumn]
    /// The columns of texts that are left out, of which a description may tell that they are there.
    let withheldColumns: [ExportColumn]

    /// Reads a wave.
    ///
    /// - Parameter withIdentifiers: whether to take personal columns too.
    public init(
        _ database: SurveyDatabase, wave: String, withIdentifiers: Bool = false
    ) throws(RepositoryError) {
        let questionnaire = try database.waves.questionnaire(wave)
        let stored = try database.storedAnswers(of: wave, withTexts: withIdentifiers)
        let people = ExportPeople(stored, withIdentifiers: withIdentifiers)
        self.questionnaire = questionnaire
        self.withIdentifiers = withIdentifiers
        count = stored.numbers.count
        let columns = people.columns + ExportQuestions(questionnaire, stored.table).columns
        let origin = ExportColumn(
            name: "origin", label: Self.originLabel(questionnaire.wave, withIdentifiers: withIdentifiers),
            values: .words { _ in questionnaire.wave.origin.rawValue })
        let texts = questionnaire.questions.filter { $0.kind == .text }.map(\.key)
        leftOut = withIdentifiers ? [] : people.leftOut + texts.map { "the texts of '\($0)'" }
        let isWithheld = { (column: ExportColumn) in !withIdentifiers && column.question?.question.kind == .text }
        withheldColumns = columns.filter(isWithheld)
        self.columns = columns.filter { !isWithheld($0) } + [origin]
    }

    /// What a reader of a file must know, a sentence each: where the answers come from, and what is left out.
    var notes: [String] {
        var notes = [questionnaire.wave.origin.note?.nb, questionnaire.wave.note?.nb].compactMap(\.self)
        if !withIdentifiers { notes.append(Self.leftOutNote) }
        return notes
    }

    private static let leftOutNote =
        "Personopplysninger er utelatt (id, fritekst, kommune), og løpenumre står for nøklene til enheter og klynger."

    /// In formats without room for notes the column of the origin carries them.
    private static func originLabel(_ wave: Wave, withIdentifiers: Bool) -> Label {
        let origin = wave.origin.note?.nb ?? "Svarenes opphav."
        return Label(withIdentifiers ? origin : "\(origin) \(leftOutNote)")
    }
}
