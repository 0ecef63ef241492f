/// The sheets of a workbook and what they have in common.
final class Workbook: XMLListener {
    /// A sheet, and the part that holds it.
    struct Sheet: Equatable {
        let name: String
        let isHidden: Bool
        let part: String
    }

    let archive: ZipArchive
    let part: String
    private let relationships: Relationships
    /// The worksheets, in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    /// Whether days are counted from 1904.
    private(set) var countsFrom1904 = false

    init(_ path: String) throws(FormatsError) {
        archive = try ZipArchive(path)
        guard let part = try Relationships.of("", in: archive).part("officeDocument"), archive.has(part) else {
            throw FormatsError("the file is a zip file, but no .xlsx workbook; save it as .xlsx")
        }
        guard part.hasSuffix(".xml") else {
            throw FormatsError("the file is a binary workbook (.xlsb); save it as .xlsx")
        }
        self.part = part
        relationships = try Relationships.of(part, in: archive)
        try XMLReader.read(part, of: archive, self)
        guard !sheets.isEmpty else {
            throw FormatsError("the file is no .xlsx workbook, or one without a sheet of cells")
        }
    }

    /// The part of the texts that cells share.
    var sharedStrings: String? { relationships.part("sharedStrings") }

    /// The part of the formats of cells.
    var styles: String? { relationships.part("styles") }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(FormatsError) {
        if name == "workbookPr" {
            countsFrom1904 = attributes.flag("date1904")
        } else if name == "sheet", let title = attributes.text("name"), let id = attributes.text("id"),
            let target = relationships.targets[id], target.kind == "worksheet"
        {
            guard sheets.count < 1_000 else { throw FormatsError("the workbook has more than 1000 sheets") }
            let isHidden = attributes.text("state").map { $0 != "visible" } ?? false
            sheets.append(Sheet(name: title, isHidden: isHidden, part: target.part))
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
