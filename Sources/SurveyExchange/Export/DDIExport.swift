public import SurveyModel

/// A wave's description as DDI-Codebook 2.6: study, file, questions, codes and how many gave each; no answers of anybody.
///
/// Elements stand in the order of the schema (codebook.xsd of the DDI Alliance). It describes a file with all columns,
/// as the other formats have them, and always tells of the questions that take texts.
public struct DDIExport {
    private let export: WaveExport
    private let day: CalendarDate

    /// - Parameter day: the day on which the description is made.
    public init(_ export: WaveExport, day: CalendarDate) {
        self.export = export
        self.day = day
    }

    /// The document.
    public var text: String {
        XMLElement(
            "codeBook",
            [
                ("xmlns", "ddi:codebook:2_6"), ("version", "2.6"), ("ID", "wave-\(wave.key)"), ("xml:lang", "nb"),
            ],
            [document, DDIStudy(export).element, file, DDIVariables(export).element]
        ).document
    }

    private var wave: Wave { export.questionnaire.wave }

    private var document: XMLElement {
        XMLElement(
            "docDscr", [],
            [
                XMLElement(
                    "citation", [],
                    [
                        DDIStudy.title(of: wave, suffix: "ddi"),
                        XMLElement(
                            "prodStmt", [],
                            [
                                XMLElement("prodDate", [("date", day.description)], text: day.description),
                                XMLElement("software", text: "Kunnskap"),
                            ]),
                    ])
            ])
    }

    private var file: XMLElement {
        XMLElement(
            "fileDscr", [("ID", "F1")],
            [
                XMLElement(
                    "fileTxt", [],
                    [
                        XMLElement("fileName", text: "\(wave.key).csv"),
                        XMLElement(
                            "dimensns", [],
                            [
                                XMLElement("caseQnty", text: String(export.count)),
                                XMLElement("varQnty", text: String(export.columns.count)),
                            ]),
                        XMLElement("fileType", [("charset", "UTF-8")], text: "CSV"),
                    ])
            ] + export.notes.map { XMLElement("notes", [("xml:lang", "nb")], text: $0) })
    }
}
