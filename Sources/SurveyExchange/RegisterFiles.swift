public import SurveyModel

/// The CSV files with the register of counties and municipalities.
public enum RegisterFiles {
    /// The register that the eight files hold, in any order; a name may have folders before it. Throws every fault
    /// of every file at once.
    public static func parse(_ files: [(name: String, bytes: [UInt8])]) throws(ExchangeError) -> Register {
        let reader = RegisterReader(files)
        let register = reader.register()
        let logs = reader.logs
        guard logs.allSatisfy({ $0.count == 0 }) else { throw ExchangeError(logs) }
        return register
    }
}
