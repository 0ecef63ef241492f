extension Analysis: Codable {
    private enum CodingKeys: String, CodingKey {
        case test, significant, factors, printed, pattern
    }

    private struct Table: Codable {
        let rows: TestSide
        let columns: TestSide
        let `where`: [Filter]
    }

    /// Reads `{"test": table, "significant": true}`, `{"factors": battery, "printed": "4"}` or
    /// `{"factors": battery, "pattern": …}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if container.contains(.test) {
            let table = try container.decode(Table.self, forKey: .test)
            self = .test(
                rows: table.rows, columns: table.columns, filters: table.where,
                isSignificant: try container.decode(Bool.self, forKey: .significant))
            return
        }
        let battery = try container.decode(FactorBattery.self, forKey: .factors)
        if let pattern = try container.decodeIfPresent(FactorPattern.self, forKey: .pattern) {
            self = .factor(battery, pattern)
        } else {
            self = .factorCount(battery, try container.decode(PrintedNumber.self, forKey: .printed))
        }
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .test(let rows, let columns, let filters, let isSignificant):
            try container.encode(Table(rows: rows, columns: columns, where: filters), forKey: .test)
            try container.encode(isSignificant, forKey: .significant)
        case .factorCount(let battery, let printed):
            try container.encode(battery, forKey: .factors)
            try container.encode(printed, forKey: .printed)
        case .factor(let battery, let pattern):
            try container.encode(battery, forKey: .factors)
            try container.encode(pattern, forKey: .pattern)
        }
    }
}
