extension Filter: Codable {
    private enum CodingKeys: String, CodingKey {
        case atLeast = "at_least"
        case of
    }

    /// Reads `"key=value,value"`, or `{"at_least": 2, "of": [conditions]}`: as files write it.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: CodingKeys.self) {
            self = .atLeast(
                try container.decode(Int.self, forKey: .atLeast), try container.decode([Filter].self, forKey: .of))
            return
        }
        let container = try decoder.singleValueContainer()
        guard let filter = Filter(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a condition")
        }
        self = filter
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        if case .atLeast(let least, let filters) = self {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(least, forKey: .atLeast)
            try container.encode(filters, forKey: .of)
        } else {
            var container = encoder.singleValueContainer()
            try container.encode(description)
        }
    }
}
