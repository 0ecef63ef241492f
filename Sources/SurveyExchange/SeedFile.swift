/// One file of `seed/`, and what it is by where it lies.
struct SeedFile {
    /// What a file of `seed/` may be.
    enum Kind {
        case register
        case wave
        case answers
        case publication
        case caseStudy
        /// It is for people, or for `synthesize`, and is not loaded.
        case other
    }

    /// The path below `seed/`.
    let name: String
    let bytes: [UInt8]

    /// Nil where such a file has no place in `seed/`.
    var kind: Kind? {
        let parts = name.split(separator: "/")
        guard parts.count == 2 else { return nil }
        let file = parts[1]
        if file == "SOURCES.md" { return .other }
        switch parts[0] {
        case "municipalities" where file.hasSuffix(".csv"): return .register
        case "waves" where file.hasSuffix(".constraints.yaml"): return .other
        case "waves" where file.hasSuffix(".yaml"): return .wave
        case "waves" where file.hasSuffix(Self.answers): return .answers
        case "publications" where file.hasSuffix(".yaml"): return .publication
        case "cases" where file.hasSuffix(".yaml"): return .caseStudy
        default: return nil
        }
    }

    private static let answers = ".answers.csv"

    /// For a wave file the name of its answers file, and the other way round: `waves/2016.yaml` and
    /// `waves/2016.answers.csv`.
    var partner: String {
        name.hasSuffix(Self.answers) ? name.dropLast(Self.answers.count) + ".yaml" : name.dropLast(5) + Self.answers
    }
}
