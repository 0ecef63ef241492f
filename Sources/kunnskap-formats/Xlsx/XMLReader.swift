import CExpat

/// Reads a part of a workbook with expat. A document type, and so every entity that is not XML's own, is refused.
final class XMLReader {
    private let part: String
    private let listener: any XMLListener
    private let parser: XML_Parser
    private var failure: FormatsError?

    private init(_ part: String, _ listener: any XMLListener) throws(FormatsError) {
        guard let parser = XML_ParserCreate(nil) else { throw .outOfMemory }
        (self.part, self.listener, self.parser) = (part, listener, parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let name else { return }
                XMLReader.of(context)?.pass { listener throws(FormatsError) in
                    try listener.start(XMLName(name), XMLAttributes(attributes))
                }
            },
            { context, name in
                guard let name else { return }
                XMLReader.of(context)?.pass { listener throws(FormatsError) in try listener.end(XMLName(name)) }
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count)).bindMemory(to: UInt8.self)
            XMLReader.of(context)?.pass { listener throws(FormatsError) in try listener.text(bytes) }
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            XMLReader.of(context)?.pass { _ throws(FormatsError) in
                throw FormatsError("the workbook holds a document type, which no spreadsheet writes; it is not read")
            }
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads an entry of an archive to its end.
    static func read(_ part: String, of archive: ZipArchive, _ listener: any XMLListener) throws(FormatsError) {
        let reader = try XMLReader(part, listener)
        try archive.read(part) { block throws(FormatsError) in
            try reader.parse(block, isLast: false)
            return true
        }
        try reader.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
        context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func pass(_ body: (any XMLListener) throws(FormatsError) -> Void) {
        // Expat may still tell of what it had begun after it was stopped.
        guard failure == nil else { return }
        do throws(FormatsError) {
            try body(listener)
        } catch {
            failure = error
            XML_StopParser(parser, XML_Bool(0))
        }
    }

    private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(FormatsError) {
        let status = XML_Parse(
            parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            let line = XML_GetCurrentLineNumber(parser)
            let why = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
            throw FormatsError(
                "the workbook is damaged: its part \(part) is no XML from line \(line) on (\(why)); export it again")
        }
    }
}
