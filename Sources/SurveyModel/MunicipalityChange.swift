/// An edge of the register: one code became another.
public struct MunicipalityChange: Sendable, Equatable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// Several municipalities became one; the absorbing one is listed too.
        case merge
        /// One municipality went to several.
        case split
        /// The same municipality in another county, with another code.
        case countyChange = "county_change"
        /// The same code, another name.
        case rename
        /// The same municipality and county, another code.
        case renumber
        /// A part moved to another municipality; the code did not change for the rest.
        case transfer
    }

    /// The first day with the new code.
    public let date: CalendarDate
    /// The code before.
    public let oldCode: String
    /// The name before.
    public let oldName: String
    /// The code after.
    public let newCode: String
    /// The name after.
    public let newName: String
    /// What happened.
    public let kind: Kind

    /// A change as the register lists it.
    public init(
        date: CalendarDate, oldCode: String, oldName: String, newCode: String, newName: String, kind: Kind
    ) {
        self.date = date
        self.oldCode = oldCode
        self.oldName = oldName
        self.newCode = newCode
        self.newName = newName
        self.kind = kind
    }
}
