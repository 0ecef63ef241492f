extension ExhibitCell.Source: Codable {
    private enum CodingKeys: String, CodingKey {
        case request, code
        case sumOfParts = "sum_of_parts"
        case notComputable = "not_computable"
    }

    /// Reads `{"request": …, "code": …}`, `{"request": …, "sum_of_parts": [codes]}` or `{"not_computable": reason}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let reason = try container.decodeIfPresent(String.self, forKey: .notComputable) {
            self = .notComputable(reason: reason)
            return
        }
        let request = try container.decode(CrossTabRequest.self, forKey: .request)
        if let codes = try container.decodeIfPresent([String].self, forKey: .sumOfParts) {
            self = .sumOfParts(request, codes: codes)
        } else {
            self = .crossTab(request, code: try container.decodeIfPresent(String.self, forKey: .code))
        }
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .crossTab(let request, let code):
            try container.encode(request, forKey: .request)
            try container.encodeIfPresent(code, forKey: .code)
        case .sumOfParts(let request, let codes):
            try container.encode(request, forKey: .request)
            try container.encode(codes, forKey: .sumOfParts)
        case .notComputable(let reason):
            try container.encode(reason, forKey: .notComputable)
        }
    }
}
