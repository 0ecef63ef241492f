public import SurveyModel
import YAMLKit

/// The file that tells a case study (`kunnskap-case/1`).
public enum CaseStudyFile {
    /// The case study that the bytes of a file tell; `file` is what messages call it. Throws every fault at once.
    public static func parse(bytes: [UInt8], file: String) throws(ExchangeError) -> CaseStudy {
        let log = FaultLog(file: file)
        return try log.result(CaseStudyReader(log: log).caseStudy(bytes))
    }
}
