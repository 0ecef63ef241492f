import SurveyModel
import SurveyRepository

extension CrossTabEngine {
    /// The keys of questions that words mean: a key or an attribute itself, a battery's key its questions, and a word
    /// that ends in `*` every question that begins with what stands before. In the order of the questionnaire within a
    /// word; a word that means nothing stays, so that the request for it says what is wrong.
    public func questions(of words: [String], in wave: String) throws(QueryError) -> [String] {
        let context = try context(wave: wave, boundary: nil)
        // The common case, without reading the whole questionnaire.
        if words.allSatisfy({ (try? context.question($0)) != nil }) {
            return words.enumerated().filter { !words[..<$0].contains($1) }.map(\.element)
        }
        let questionnaire: Questionnaire
        do { questionnaire = try database.waves.questionnaire(wave) } catch { throw QueryError(error) }
        var keys: [String] = []
        for word in words {
            let found: [String]
            if word.hasSuffix("*") {
                found = questionnaire.questions.map(\.key).filter { $0.hasPrefix(word.dropLast()) }
            } else if questionnaire.question(word) == nil, RespondentAttribute(rawValue: word) == nil,
                questionnaire.batteries.contains(where: { $0.key == word })
            {
                found = questionnaire.questions.filter { $0.battery == word }.map(\.key)
            } else {
                found = [word]
            }
            for key in found.isEmpty ? [word] : found where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }
}
