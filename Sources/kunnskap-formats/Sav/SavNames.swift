/// The names that variables go by in a dictionary's records, by their short ones in capitals.
struct SavNames {
    private let names: [String: String]

    /// - Parameter decode: makes text of bytes in the file's encoding.
    init(_ dictionary: SavDictionary, decode: (ArraySlice<UInt8>) -> String) {
        var names: [String: String] = [:]
        for name in dictionary.shortNames {
            let name = decode(name[...])
            names[name.uppercased()] = name
        }
        for pair in dictionary.longNames.split(separator: UInt8(ascii: "\t")) {
            guard let mark = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
            names[decode(pair[..<mark]).uppercased()] = decode(pair[(mark + 1)...])
        }
        // A record may also tell the long name.
        for name in Array(names.values) where names[name.uppercased()] == nil { names[name.uppercased()] = name }
        self.names = names
    }

    /// The name that people see; what is told where there is no such variable.
    func name(_ told: String) -> String { names[told.uppercased()] ?? told }
}
