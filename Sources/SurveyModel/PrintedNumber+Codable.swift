extension PrintedNumber: Codable {
    /// Reads the number as text: `"0.8"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = PrintedNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a printed number")
        }
        self = number
    }

    /// Writes the number as text: `"0.8"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
