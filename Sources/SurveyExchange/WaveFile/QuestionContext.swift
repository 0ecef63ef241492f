import SurveyModel

/// What the questions of a wave file are read by.
struct QuestionContext {
    /// The key of their wave, where it has one.
    let wave: String?
    /// The languages of every label.
    let languages: [Language]
    let batteries: UniqueNames
    /// The waves that the new one is held against; nil where only the file itself is judged.
    let earlier: EarlierWaves?
}
