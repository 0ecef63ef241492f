/// A statement of a report's running text about the survey's numbers.
public struct Claim: Sendable, Equatable {
    /// What kind of statement it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A percent.
        case share
        /// A number of respondents or units.
        case count
        /// One thing is more than another.
        case order
        /// A number lies above or below a bound.
        case bound
    }

    /// What recomputes the claim.
    public enum Source: Sendable, Equatable {
        /// All of these must hold; for a share or a count there is one.
        case statements([Statement])
        /// All of these must hold.
        case analyses([Analysis])
        /// Nothing recomputes it, for this reason; the printed number is kept.
        case notComputable(PrintedNumber?, reason: String)
    }

    /// The id, unique within the publication.
    public let id: String
    /// The chapter it stands in.
    public let chapter: String
    /// The exhibit it is about, where the text names one.
    public let exhibit: String?
    /// What it says, in our own words.
    public let text: Label
    /// What kind of statement it is.
    public let kind: Kind
    /// What its number counts in.
    public let unit: PrintedUnit
    /// The base printed for it, where there is one.
    public let base: Int?
    /// What recomputes it.
    public let source: Source
    /// How the claim was read where its words allow more than one reading.
    public let reading: String?

    /// A claim as the publication's file describes it.
    public init(
        id: String, chapter: String, exhibit: String?, text: Label, kind: Kind, unit: PrintedUnit, base: Int?,
        source: Source, reading: String? = nil
    ) {
        self.id = id
        self.chapter = chapter
        self.exhibit = exhibit
        self.text = text
        self.kind = kind
        self.unit = unit
        self.base = base
        self.source = source
        self.reading = reading
    }
}
