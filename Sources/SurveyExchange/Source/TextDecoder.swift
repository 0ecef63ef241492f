/// Recognises the encoding of a file and makes UTF-8 of it: by a byte order mark, else UTF-16 by its zero bytes, else
/// strict UTF-8, else Windows-1252.
struct TextDecoder {
    private let log: FaultLog
    private let forced: TextEncoding?

    init(forced: TextEncoding?, log: FaultLog) {
        self.forced = forced
        self.log = log
    }

    /// Nil, and noted, where `bytes` are no text.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceText? {
        guard !bytes.isEmpty else {
            log.note("the file is empty; export it again", line: 1)
            return nil
        }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            log.note("this is UTF-32; save the file in UTF-8", line: 1)
            return nil
        }
        let marked = TextEncoding.allCases.first { $0 != .windows1252 && bytes.starts(with: $0.byteOrderMark) }
        if let marked, let forced, marked != forced {
            log.note(
                "the file begins with the byte order mark of \(marked.title), but was said to be \(forced.title); "
                    + "correct 'encoding', or leave it out",
                line: 1)
            return nil
        }
        let text = UnsafeBufferPointer(rebasing: bytes[(marked?.byteOrderMark.count ?? 0)...])
        let survey = ByteSurvey(text)
        switch marked ?? forced ?? utf16(text, survey) {
        case .utf8?: return utf8(text, survey, hasMark: marked != nil)
        case .windows1252?: return windows1252(text, survey)
        case .some(let encoding): return utf16(text, encoding, hasMark: marked != nil)
        case nil: return unmarked(text, survey)
        }
    }

    /// UTF-16 without a byte order mark: in the languages of Europe nearly every other byte of it is zero.
    private func utf16(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: ByteSurvey) -> TextEncoding? {
        guard survey.firstNUL != nil, bytes.count >= 2 else { return nil }
        let units = min(bytes.count, 4096) / 2
        let even = (0..<units).count { bytes[$0 * 2] == 0 }
        let odd = (0..<units).count { bytes[$0 * 2 + 1] == 0 }
        if even == 0, odd * 10 >= units * 7 { return .utf16LittleEndian }
        return odd == 0 && even * 10 >= units * 7 ? .utf16BigEndian : nil
    }

    private func hasNUL(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int?) -> Bool {
        guard let place else { return false }
        note("there is a NUL character here: the file is damaged, or no text; export it again", bytes, [place])
        return true
    }

    private func utf8(
        _ bytes: UnsafeBufferPointer<UInt8>, _ survey: ByteSurvey, hasMark: Bool
    ) -> SourceText? {
        guard !hasNUL(bytes, at: survey.firstNUL) else { return nil }
        if let bad = invalidUTF8(bytes, survey) {
            note(
                "this is not UTF-8, which the \(hasMark ? "byte order mark" : "'encoding'") promises; "
                    + "export the file again, or say another 'encoding'",
                bytes, [bad])
            return nil
        }
        return SourceText(bytes, encoding: .utf8, hasMark: hasMark)
    }

    private func invalidUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: ByteSurvey) -> Int? {
        if survey.isASCII { return nil }
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private func unmarked(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: ByteSurvey) -> SourceText? {
        guard !hasNUL(bytes, at: survey.firstNUL) else { return nil }
        guard let bad = invalidUTF8(bytes, survey) else {
            return SourceText(bytes, encoding: .utf8, hasMark: false)
        }
        if let good = Self.firstLongCharacter(bytes) {
            var places = TextPlaces(bytes)
            let place = places.place(good)
            note(
                "this is not UTF-8, but line \(place.line), column \(place.column) is: the file mixes encodings; "
                    + "export it again in one, or say 'encoding: windows-1252' if it is that throughout",
                bytes, [bad])
            return nil
        }
        return windows1252(bytes, survey)
    }

    /// The first character of UTF-8 that has more than one byte.
    private static func firstLongCharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var offset = bytes.firstHighByte(from: 0)
        while offset < bytes.count {
            let byte = bytes[offset]
            let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
            if length > 1, offset + length <= bytes.count {
                let character = UnsafeBufferPointer(rebasing: bytes[offset..<(offset + length)])
                if (try? UTF8Span(validating: character.span)) != nil { return offset }
            }
            offset = bytes.firstHighByte(from: offset + 1)
        }
        return nil
    }

    private func windows1252(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: ByteSurvey) -> SourceText? {
        guard !hasNUL(bytes, at: survey.firstNUL) else { return nil }
        if survey.isASCII { return SourceText(bytes, encoding: .windows1252, hasMark: false) }
        let (text, undefined) = Transcoder.windows1252(bytes)
        guard undefined.isEmpty else {
            text.withUnsafeBufferPointer {
                note(
                    "this byte means nothing in Windows-1252, nor is the file UTF-8; save it in UTF-8, "
                        + "or say another 'encoding'",
                    $0, undefined)
            }
            return nil
        }
        return SourceText(bytes, transcoded: text, encoding: .windows1252, hasMark: false)
    }

    private func utf16(
        _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, hasMark: Bool
    ) -> SourceText? {
        let (text, broken) = Transcoder.utf16(bytes, isBigEndian: encoding == .utf16BigEndian)
        let isSound = text.withUnsafeBufferPointer { text in
            note(
                "half a character of \(encoding.title) stands here: the file is damaged, or cut; export it again",
                text, broken)
            return broken.isEmpty && !hasNUL(text, at: ByteSurvey(text).firstNUL)
        }
        return isSound ? SourceText(bytes, transcoded: text, encoding: encoding, hasMark: hasMark) : nil
    }

    private func note(_ message: String, _ bytes: UnsafeBufferPointer<UInt8>, _ offsets: [Int]) {
        var places = TextPlaces(bytes)
        for offset in offsets {
            let place = places.place(offset)
            log.note(message, line: place.line, column: place.column)
        }
    }
}
