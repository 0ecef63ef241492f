extension CrossTabRequest: Codable {
    private enum CodingKeys: String, CodingKey {
        case wave, row, column, layers, `where`, weight, design, base, nets, boundary, summary
    }

    /// Reads `{"wave": …, "row": …}`; everything else may be left out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            wave: try container.decode(String.self, forKey: .wave),
            row: try container.decode(String.self, forKey: .row),
            column: try container.decodeIfPresent(String.self, forKey: .column),
            layers: try container.decodeIfPresent([String].self, forKey: .layers) ?? [],
            filters: try container.decodeIfPresent([Filter].self, forKey: .where) ?? [],
            weight: try container.decodeIfPresent(Weight.self, forKey: .weight) ?? .wave,
            design: try container.decodeIfPresent(DesignUse.self, forKey: .design),
            baseRules: try container.decodeIfPresent([String: BaseRule].self, forKey: .base) ?? [:],
            nets: try container.decodeIfPresent([RequestedNet].self, forKey: .nets) ?? [],
            boundary: try container.decodeIfPresent(Int.self, forKey: .boundary),
            summary: try container.decodeIfPresent(Summary.self, forKey: .summary) ?? .counts)
    }

    /// Writes what `init(from:)` reads; what is as it is left out is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(wave, forKey: .wave)
        try container.encode(row, forKey: .row)
        try container.encodeIfPresent(column, forKey: .column)
        if !layers.isEmpty { try container.encode(layers, forKey: .layers) }
        if !filters.isEmpty { try container.encode(filters, forKey: .where) }
        if weight != .wave { try container.encode(weight, forKey: .weight) }
        try container.encodeIfPresent(design, forKey: .design)
        if !baseRules.isEmpty { try container.encode(baseRules, forKey: .base) }
        if !nets.isEmpty { try container.encode(nets, forKey: .nets) }
        try container.encodeIfPresent(boundary, forKey: .boundary)
        if summary != .counts { try container.encode(summary, forKey: .summary) }
    }
}
