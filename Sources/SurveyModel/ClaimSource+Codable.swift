extension Claim.Source: Codable {
    private enum CodingKeys: String, CodingKey {
        case statements, analyses, printed
        case notComputable = "not_computable"
    }

    /// Reads `{"statements": […]}`, `{"analyses": […]}`, or `{"not_computable": reason}` with `"printed": "41"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let reason = try container.decodeIfPresent(String.self, forKey: .notComputable) {
            self = .notComputable(
                try container.decodeIfPresent(PrintedNumber.self, forKey: .printed), reason: reason)
        } else if let analyses = try container.decodeIfPresent([Analysis].self, forKey: .analyses) {
            self = .analyses(analyses)
        } else {
            self = .statements(try container.decode([Statement].self, forKey: .statements))
        }
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .statements(let statements):
            try container.encode(statements, forKey: .statements)
        case .analyses(let analyses):
            try container.encode(analyses, forKey: .analyses)
        case .notComputable(let printed, let reason):
            try container.encodeIfPresent(printed, forKey: .printed)
            try container.encode(reason, forKey: .notComputable)
        }
    }
}
