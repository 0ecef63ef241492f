/// One round of the survey.
public struct Wave: Sendable, Equatable {
    /// The key that requests name the wave by, such as `2016`.
    public let key: String
    /// What the wave is called.
    public let title: Label
    /// What a reader must know of the wave, such as how a reconstructed one was made.
    public let note: Label?
    /// Where its answers come from.
    public let origin: WaveOrigin
    /// How far it has come.
    public let status: WaveStatus
    /// The day the first questionnaire went out, where known.
    public let opened: CalendarDate?
    /// The last day answers were taken, where known.
    public let closed: CalendarDate?
    /// The day whose municipalities the wave's codes mean.
    public let boundaryDate: CalendarDate
    /// Weights, strata and population.
    public let design: WaveDesign
    /// The languages that all of its labels have; bokmål first.
    public let languages: [Language]
    /// What allows the answers to be kept, such as a consent or a statute.
    public let legalBasis: String?
    /// The last day that the answers may be kept.
    public let deleteBy: CalendarDate?

    /// A wave as its wave file describes it.
    public init(
        key: String, title: Label, note: Label? = nil, origin: WaveOrigin, status: WaveStatus,
        opened: CalendarDate? = nil, closed: CalendarDate? = nil, boundaryDate: CalendarDate,
        design: WaveDesign = WaveDesign(), languages: [Language] = [.nb], legalBasis: String? = nil,
        deleteBy: CalendarDate? = nil
    ) {
        self.key = key
        self.title = title
        self.note = note
        self.origin = origin
        self.status = status
        self.opened = opened
        self.closed = closed
        self.boundaryDate = boundaryDate
        self.design = design
        self.languages = languages
        self.legalBasis = legalBasis
        self.deleteBy = deleteBy
    }
}
