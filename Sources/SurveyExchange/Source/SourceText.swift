/// The text of a file in UTF-8: the file's own bytes where they are that, else a transcoded copy.
struct SourceText {
    private let given: UnsafeBufferPointer<UInt8>
    private let transcoded: [UInt8]?
    let encoding: TextEncoding
    let hasMark: Bool

    /// - Parameters:
    ///   - given: the bytes after a byte order mark, in UTF-8 unless transcoded; they outlive this value.
    ///   - transcoded: what is read instead of `given`.
    init(
        _ given: UnsafeBufferPointer<UInt8>, transcoded: [UInt8]? = nil, encoding: TextEncoding, hasMark: Bool
    ) {
        self.given = given
        self.transcoded = transcoded
        self.encoding = encoding
        self.hasMark = hasMark
    }

    /// What `body` makes of the bytes, which are UTF-8 without NUL.
    func withBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
        guard let transcoded else { return try body(given) }
        return try transcoded.withUnsafeBufferPointer(body)
    }

    /// How the text was read, for a person.
    var reading: String {
        var reading = "encoding \(encoding.title)"
        if hasMark { reading += " with a byte order mark" }
        if encoding == .windows1252, let letters { reading += "; its letters beyond ASCII: \(letters)" }
        return reading
    }

    private static let shownLetters = 8

    /// The characters beyond ASCII, the most frequent first: by these a person sees a wrong encoding.
    private var letters: String? {
        var counts = [Int](repeating: 0, count: 256)
        for byte in given { counts[Int(byte)] += 1 }
        let sorted = (0x80...0xFF).filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
        guard !sorted.isEmpty else { return nil }
        let shown = sorted.prefix(Self.shownLetters)
            .compactMap { Unicode.Scalar(Transcoder.value(UInt8($0))).map { String($0) } }.joined(separator: " ")
        return sorted.count > Self.shownLetters ? "\(shown) …" : shown
    }
}
