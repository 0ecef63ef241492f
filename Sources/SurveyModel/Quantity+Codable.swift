extension Quantity: Codable {
    private enum CodingKeys: String, CodingKey {
        case counted, count, of
        case ofNumber = "of_number"
    }

    /// Reads `{"count": [conditions]}` with `"of": [conditions]` or `"of_number": 303`, and `"counted": "units"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let whole: Whole =
            if let number = try container.decodeIfPresent(Int.self, forKey: .ofNumber) {
                .number(number)
            } else if let filters = try container.decodeIfPresent([Filter].self, forKey: .of) {
                .filters(filters)
            } else {
                .none
            }
        self.init(
            counted: try container.decodeIfPresent(Counted.self, forKey: .counted) ?? .respondents,
            count: try container.decode([Filter].self, forKey: .count), of: whole)
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if counted != .respondents { try container.encode(counted, forKey: .counted) }
        try container.encode(count, forKey: .count)
        switch whole {
        case .none: break
        case .filters(let filters): try container.encode(filters, forKey: .of)
        case .number(let number): try container.encode(number, forKey: .ofNumber)
        }
    }
}
