import TableStream

/// The multiple-response sets of a system file.
enum SavSets {
    /// - Parameter encoding: what the file's text is in; Windows-1252 where nobody knows.
    /// - Returns: the sets, and notes on what could not be read.
    static func sets(of dictionary: SavDictionary, encoding: String?) -> (sets: [StreamSet], notes: [String]) {
        guard !dictionary.multipleSets.isEmpty else { return ([], []) }
        guard let converter = encoding.flatMap({ TextConverter(from: $0) }) ?? TextConverter(from: "WINDOWS-1252")
        else {
            return ([], ["the file's multiple-response sets were left out: their encoding is not known"])
        }
        let names = SavNames(dictionary) { converter.text($0) }
        var sets: [StreamSet] = []
        var damaged = 0
        for line in dictionary.multipleSets.flatMap({ MultipleSetLine.lines(of: $0) }) {
            guard let line, let kind = StreamSet.Kind(rawValue: String(UnicodeScalar(line.kind))) else {
                damaged += 1
                continue
            }
            sets.append(
                StreamSet(
                    name: converter.text(line.name), kind: kind,
                    counted: line.counted.map { value(converter.text($0)) }, label: converter.text(line.label),
                    variables: line.variables.map { names.name(converter.text($0)) }))
        }
        let notes =
            damaged == 0 ? [] : ["\(damaged) of the file's multiple-response sets cannot be read and were left out"]
        return (sets, notes)
    }

    /// A counted value as cells have it: padding is no part of it.
    private static func value(_ text: String) -> String {
        let trimmed = text.reversed().drop { $0 == " " }.reversed().drop { $0 == " " }
        return String(trimmed)
    }
}
