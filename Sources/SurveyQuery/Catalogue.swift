import SurveyModel
import SurveyRepository

/// What requests name, read once: a publication's verification asks for the same questions a thousand times.
final class Catalogue {
    /// A side of tables is made of a question, a base rule and nets.
    private struct SideKey: Hashable {
        let wave: String
        let question: String
        let rule: BaseRule?
        let boundary: Int?
    }

    let database: SurveyDatabase
    private var waves: [String: Wave] = [:]
    private var questions: [String: [String: CodedQuestion]] = [:]
    private var attributes: [SideKey: CodedQuestion] = [:]
    private var sides: [SideKey: TableSide] = [:]

    init(_ database: SurveyDatabase) { self.database = database }

    /// Forgets everything, as the file may have changed.
    func forget() {
        waves = [:]
        questions = [:]
        attributes = [:]
        sides = [:]
    }

    /// The wave with a key; names the nearest keys where there is none.
    func wave(_ key: String) throws(QueryError) -> Wave {
        if let known = waves[key] { return known }
        do {
            let wave = try database.waves.wave(key)
            waves[key] = wave
            return wave
        } catch { throw QueryError(error) }
    }

    /// A question of a wave; names the nearest keys where there is none.
    func question(_ key: String, of wave: String) throws(QueryError) -> CodedQuestion {
        if let known = questions[wave]?[key] { return known }
        let question = try CodedQuestion.read(database, key, of: wave)
        questions[wave, default: [:]][key] = question
        return question
    }

    /// An attribute of a wave's units, on the boundaries of a year.
    func attribute(
        _ attribute: RespondentAttribute, of wave: Wave, boundary: Int?
    ) throws(QueryError) -> CodedQuestion {
        let key = SideKey(wave: wave.key, question: attribute.rawValue, rule: nil, boundary: boundary)
        if let known = attributes[key] { return known }
        let read = try AttributeReader(database: database, wave: wave, boundary: boundary).read(attribute)
        attributes[key] = read
        return read
    }

    /// The side of a table that a request asks for, by a base rule that goes before the request's; one with nets of
    /// the request's own is made anew.
    func side(
        _ question: String, of request: CrossTabRequest, _ context: RequestContext, rule: BaseRule? = nil
    ) throws(QueryError) -> TableSide {
        let rule = rule ?? request.baseRules[question]
        let nets = request.nets.filter { $0.question == question }
        let key = SideKey(wave: request.wave, question: question, rule: rule, boundary: request.boundary)
        if nets.isEmpty, let known = sides[key] { return known }
        let coded = try context.dimension(question)
        let side = TableSide(coded, rule: rule, nets: try RequestedNets(nets, of: coded.question).nets())
        if nets.isEmpty { sides[key] = side }
        return side
    }
}
