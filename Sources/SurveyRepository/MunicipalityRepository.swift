public import SurveyModel

/// Stores and reads the register of counties and municipalities.
public protocol MunicipalityRepository {
    /// Stores a whole register.
    func store(_ register: Register) throws(RepositoryError)
    /// The municipality with a code; names the nearest codes, or names, where there is none.
    func municipality(_ code: String) throws(RepositoryError) -> Municipality
    /// The municipalities whose codes hold on a day, in order of code.
    func municipalities(on date: CalendarDate) throws(RepositoryError) -> [Municipality]
    /// The municipalities that have a name on any day, also as renamed, in order of code.
    func municipalities(named name: String) throws(RepositoryError) -> [Municipality]
    /// The county with a code.
    func county(_ code: String) throws(RepositoryError) -> County
    /// Everything that happened to a code, to those it came of and to those it became, in order of date.
    func history(of code: String) throws(RepositoryError) -> [MunicipalityEvent]
    /// What is known of a code, in order of name and date.
    func attributes(of code: String) throws(RepositoryError) -> [MunicipalityAttribute]
    /// Where a code's territory lies at the start of a year.
    func fate(of code: String, in year: Int) throws(RepositoryError) -> MunicipalityFate
}
