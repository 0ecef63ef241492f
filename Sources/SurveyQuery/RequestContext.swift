import SurveyModel

/// What a request's names mean: its wave, its questions, and attributes on its boundary year.
struct RequestContext {
    let catalogue: Catalogue
    let wave: Wave
    let boundary: Int?

    func question(_ key: String) throws(QueryError) -> CodedQuestion { try catalogue.question(key, of: wave.key) }

    func attribute(_ attribute: RespondentAttribute) throws(QueryError) -> CodedQuestion {
        try catalogue.attribute(attribute, of: wave, boundary: boundary)
    }

    /// A dimension of a table: an attribute, or a question with options.
    func dimension(_ key: String) throws(QueryError) -> CodedQuestion {
        if let attribute = RespondentAttribute(rawValue: key) { return try self.attribute(attribute) }
        return try question(key)
    }
}
