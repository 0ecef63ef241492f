import SurveyModel

/// Tells columns that hold who somebody is: names, addresses, e-mail, telephone and national identity numbers.
enum PersonalColumn {
    private static let words: Set<String> = [
        "navn", "namn", "name", "fornavn", "førenamn", "fornamn", "etternavn", "etternamn", "firstname", "lastname",
        "surname", "adresse", "address", "postadresse", "gateadresse", "street", "epost", "epostadresse", "email",
        "mail", "telefon", "telefonnummer", "tlf", "mobil", "mobiltelefon", "mobilnummer", "mobiltlf", "phone",
        "telephone", "mobile", "fødselsnummer", "personnummer", "fnr", "fødselsdato", "birthdate", "ssn", "ip",
        "ipaddr", "ipadresse", "ipaddress", "kontaktperson",
    ]
    /// How many distinct values are looked at.
    private static let looked = 2_000
    /// The share of them that gives a column away.
    private static let share = 0.2

    /// Why a column is personal by its heading; nil where it is not.
    static func reason(name: String, label: String?) -> String? {
        if hasWord(name) { return "by its name" }
        // A whole sentence about names is no heading.
        guard let label, label.split(separator: " ").count <= 4, hasWord(label) else { return nil }
        return "by its label"
    }

    /// Why a column is personal by its values; nil where it is not. `isNumbered`: where any number may stand.
    static func reason(_ cells: CellColumn, isNumbered: Bool = false) -> String? {
        var seen = 0
        var (mails, phones, identities) = (0, 0, 0)
        for index in 0..<min(cells.distinctCount, looked + 1) {
            let text = cells.text(index)
            guard text.contains(where: { !$0.isWhitespace }) else { continue }
            seen += 1
            if isMail(text) { mails += 1 }
            if isPhone(text) { phones += 1 }
            if isIdentityNumber(text) { identities += 1 }
        }
        let isMany = { (count: Int) in count > 0 && Double(count) >= share * Double(seen) }
        if isMany(mails) { return "its values are e-mail addresses" }
        if isMany(identities) { return "its values look like national identity numbers" }
        if isMany(phones), !isNumbered { return "its values look like telephone numbers" }
        return nil
    }

    private static func hasWord(_ heading: String) -> Bool {
        let parts = heading.lowercased().split { !$0.isLetter }.map(String.init)
        let joined = zip(parts, parts.dropFirst()).map { $0 + $1 }
        return (parts + joined).contains { words.contains($0) }
    }

    static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(" ") else { return false }
        let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return domain.count >= 2 && domain.allSatisfy { !$0.isEmpty }
    }

    /// Eight digits, as Norwegian numbers have.
    static func isPhone(_ text: String) -> Bool {
        // A date has eight digits too.
        guard CalendarDate(text) == nil else { return false }
        var digits = text.filter { !$0.isWhitespace && $0 != "-" }
        for prefix in ["+47", "0047"] where digits.hasPrefix(prefix) { digits.removeFirst(prefix.count) }
        guard let first = digits.utf8.first, digits.utf8.count == 8, digits.utf8.allSatisfy(\.isDigit) else {
            return false
        }
        return first >= UInt8(ascii: "2")
    }

    /// Eleven digits that begin with a day: `ddmmyy` with a day or month that some kinds of number add 40 to.
    static func isIdentityNumber(_ text: String) -> Bool {
        let digits = text.filter { !$0.isWhitespace }
        guard digits.utf8.count == 11, digits.utf8.allSatisfy(\.isDigit), let day = Int(digits.prefix(2)),
            let month = Int(digits.dropFirst(2).prefix(2))
        else { return false }
        return (1...31).contains(day % 40) && (1...12).contains(month % 40)
    }
}
