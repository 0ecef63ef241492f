public import SurveyModel

/// Made-up answers in the shape in which a survey tool will export the real ones.
public enum TrialFiles {
    /// The tools whose shapes there are.
    public enum Tool: String, Sendable, CaseIterable {
        /// The program's own answers file.
        case answers
        /// SurveyXact's dataset.csv, structure.csv and labels.csv.
        case surveyxact
        /// LimeSurvey's CSV with answer codes.
        case limesurvey
    }

    /// The files, by name; one without a name where the tool exports a single file.
    public static func render(
        _ answers: AnswerSet, _ questionnaire: Questionnaire, as tool: Tool
    ) -> [(name: String, bytes: [UInt8])] {
        switch tool {
        case .answers: [("", Array(AnswersFile.render(answers, questionnaire: questionnaire).utf8))]
        case .surveyxact: SurveyXactTrial(answers: answers, questionnaire: questionnaire).files
        case .limesurvey: [("", LimeSurveyTrial(answers: answers, questionnaire: questionnaire).bytes)]
        }
    }
}
