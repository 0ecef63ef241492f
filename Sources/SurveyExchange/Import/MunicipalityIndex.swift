public import SurveyModel

/// The municipalities of a wave's boundary date, to be found by code and by name.
public struct MunicipalityIndex {
    /// What a text leads to.
    enum Found: Equatable {
        case code(String)
        /// Nothing: why, and what to do.
        case nothing(String)
    }

    private let codes: Set<String>
    private let byName: [String: Set<String>]
    private let date: CalendarDate
    private let became: (String) -> String?

    /// - Parameters:
    ///   - municipalities: those whose codes hold on the boundary date.
    ///   - became: of a code or a name that does not hold on it, what is to be said of it.
    public init(
        _ municipalities: [Municipality], on date: CalendarDate, became: @escaping (String) -> String? = { _ in nil }
    ) {
        codes = Set(municipalities.map(\.code))
        var byName: [String: Set<String>] = [:]
        for municipality in municipalities {
            // Names in several languages stand together: `Guovdageaidnu - Kautokeino`.
            let parts = municipality.name.split(separator: " - ").map(String.init)
            for name in Set([municipality.name] + parts) { byName[folded(name), default: []].insert(municipality.code) }
        }
        self.byName = byName
        self.date = date
        self.became = became
    }

    /// The municipality with a code, of which a spreadsheet may have taken the zero in front.
    /// - Parameter explains: whether it is looked up what became of one that does not hold any more.
    func find(code text: String, explains: Bool = true) -> Found {
        let code = text.utf8.count == 3 ? "0" + text : text
        guard code.utf8.count == 4, code.utf8.allSatisfy(\.isDigit) else {
            return .nothing("is no code of four digits; 'municipality: name' in the mapping reads names")
        }
        if codes.contains(code) { return .code(code) }
        return .nothing("is no code on \(date)" + (explains ? became(code).map { "; \($0)" } ?? "" : ""))
    }

    /// The municipality with a name, with or without the word for a municipality.
    /// - Parameter explains: whether it is looked up what became of one that does not hold any more.
    func find(name text: String, explains: Bool = true) -> Found {
        var name = folded(text)
        for word in [" kommune", " municipality"] where name.hasSuffix(word) { name.removeLast(word.count) }
        let found = (byName[name] ?? []).sorted()
        switch found.count {
        case 1: return .code(found[0])
        case 0: return .nothing("is no name on \(date)" + (explains ? became(text).map { "; \($0)" } ?? "" : ""))
        default: return .nothing("is the name of \(listed(found)); say which under 'municipalities' in the mapping")
        }
    }
}
