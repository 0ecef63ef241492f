import SurveyModel

/// Writing labels.
enum LabelText {
    /// `{nb: "Ja", nn: "Ja"}`.
    static func flow(_ label: Label) -> String {
        "{\(label.all.map { "\($0.language.rawValue): \(YAMLText.quoted($0.text))" }.joined(separator: ", "))}"
    }
}
