import SurveyRepository

/// Which respondent of a wave a command means: the number, or `id=` and what the survey tool calls them.
enum RespondentName {
    static let help = "The number; or id= and the id that the survey tool gave."

    static func number(_ text: String, in wave: String, _ database: SurveyDatabase) throws -> Int {
        if text.hasPrefix("id=") {
            return try database.respondents.number(ofSourceID: String(text.dropFirst(3)), in: wave)
        }
        guard let number = Int(text), number > 0 else {
            throw CommandError.input("'\(text)' is no respondent; write the number, or id= and the survey tool's id")
        }
        return number
    }
}
