extension CrossTabRequest: Codable {
    private enum CodingKeys: String, CodingKey { case wave, row, column, `where`, weight }

    /// Reads `{"wave": …, "row": …}` with `column`, `where` and `weight`, which may be left out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            wave: try container.decode(String.self, forKey: .wave),
            row: try container.decode(String.self, forKey: .row),
            column: try container.decodeIfPresent(String.self, forKey: .column),
            filters: try container.decodeIfPresent([Filter].self, forKey: .where) ?? [],
            weight: try container.decodeIfPresent(Weight.self, forKey: .weight) ?? .wave)
    }

    /// Writes what `init(from:)` reads; what is as it is left out is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(wave, forKey: .wave)
        try container.encode(row, forKey: .row)
        try container.encodeIfPresent(column, forKey: .column)
        if !filters.isEmpty { try container.encode(filters, forKey: .where) }
        if weight != .wave { try container.encode(weight, forKey: .weight) }
    }
}
