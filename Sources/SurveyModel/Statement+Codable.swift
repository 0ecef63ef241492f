extension Statement: Codable {
    private enum CodingKeys: String, CodingKey {
        case equals, printed, bound, more, than, factor, above, below
        case sumOfParts = "sum_of_parts"
        case atLeast = "at_least"
        case atMost = "at_most"
        case chiSquare = "chi_square"

        init(_ comparison: Comparison) {
            switch comparison {
            case .above: self = .above
            case .below: self = .below
            case .atLeast: self = .atLeast
            case .atMost: self = .atMost
            }
        }
    }

    private struct ChiSquareTable: Codable {
        let rows: ChiSquareSide
        let columns: ChiSquareSide
        let `where`: [Filter]
    }

    /// Reads a statement as publication and constraint files write it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if container.contains(.equals) {
            self = .value(
                try container.decode(Quantity.self, forKey: .equals),
                try container.decode(PrintedNumber.self, forKey: .printed))
        } else if container.contains(.sumOfParts) {
            self = .sumOfParts(
                try container.decode([Quantity].self, forKey: .sumOfParts),
                try container.decode(PrintedNumber.self, forKey: .printed))
        } else if container.contains(.more) {
            self = .order(
                try container.decode(Quantity.self, forKey: .more),
                moreThan: try container.decode(Quantity.self, forKey: .than),
                factor: try container.decodeIfPresent(Double.self, forKey: .factor) ?? 1)
        } else if container.contains(.chiSquare) {
            let table = try container.decode(ChiSquareTable.self, forKey: .chiSquare)
            let (comparison, value) = try Self.comparison(container)
            self = .chiSquare(rows: table.rows, columns: table.columns, filters: table.where, comparison, value)
        } else {
            let (comparison, value) = try Self.comparison(container)
            self = .bound(try container.decode(Quantity.self, forKey: .bound), comparison, value)
        }
    }

    private static func comparison(
        _ container: KeyedDecodingContainer<CodingKeys>
    ) throws -> (Comparison, Double) {
        for comparison in Comparison.allCases {
            if let value = try container.decodeIfPresent(Double.self, forKey: CodingKeys(comparison)) {
                return (comparison, value)
            }
        }
        throw DecodingError.dataCorrupted(
            DecodingError.Context(codingPath: container.codingPath, debugDescription: "no comparison"))
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .value(let quantity, let printed):
            try container.encode(quantity, forKey: .equals)
            try container.encode(printed, forKey: .printed)
        case .sumOfParts(let parts, let printed):
            try container.encode(parts, forKey: .sumOfParts)
            try container.encode(printed, forKey: .printed)
        case .bound(let quantity, let comparison, let value):
            try container.encode(quantity, forKey: .bound)
            try container.encode(value, forKey: CodingKeys(comparison))
        case .order(let more, let than, let factor):
            try container.encode(more, forKey: .more)
            try container.encode(than, forKey: .than)
            if factor != 1 { try container.encode(factor, forKey: .factor) }
        case .chiSquare(let rows, let columns, let filters, let comparison, let value):
            try container.encode(ChiSquareTable(rows: rows, columns: columns, where: filters), forKey: .chiSquare)
            try container.encode(value, forKey: CodingKeys(comparison))
        }
    }
}
