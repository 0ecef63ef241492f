public import SurveyModel

extension WaveFile {
    /// The file that `parse` reads as this questionnaire. The file of a questionnaire is always the same.
    public static func render(_ questionnaire: Questionnaire) -> String {
        WaveRenderer(questionnaire, guide: nil).text()
    }
}
