/// The register of counties and municipalities, with everything that changed.
public struct Register: Sendable, Equatable {
    /// The counties.
    public let counties: [County]
    /// The municipalities.
    public let municipalities: [Municipality]
    /// The changes, in order of date.
    public let changes: [MunicipalityChange]
    /// Facts of municipalities.
    public let attributes: [MunicipalityAttribute]
    /// Where the municipalities of 2016 lie later.
    public let successors: [MunicipalitySuccessor]

    /// A register as its files list it.
    public init(
        counties: [County], municipalities: [Municipality], changes: [MunicipalityChange],
        attributes: [MunicipalityAttribute], successors: [MunicipalitySuccessor]
    ) {
        self.counties = counties
        self.municipalities = municipalities
        self.changes = changes
        self.attributes = attributes
        self.successors = successors
    }
}
