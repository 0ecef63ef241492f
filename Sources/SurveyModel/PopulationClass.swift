/// Classes of a municipality's number of inhabitants.
public enum PopulationClass: String, Sendable, CaseIterable {
    /// 0 to 1,999.
    case under2000 = "under_2000"
    /// 2,000 to 4,999.
    case from2000 = "2000_4999"
    /// 5,000 to 9,999.
    case from5000 = "5000_9999"
    /// 10,000 to 19,999.
    case from10000 = "10000_19999"
    /// 20,000 to 49,999.
    case from20000 = "20000_49999"
    /// 50,000 and more.
    case from50000 = "50000_plus"

    /// The class of a number of inhabitants.
    public init(inhabitants: Int) {
        self =
            switch inhabitants {
            case ..<2_000: .under2000
            case ..<5_000: .from2000
            case ..<10_000: .from5000
            case ..<20_000: .from10000
            case ..<50_000: .from20000
            default: .from50000
            }
    }

    /// What people see.
    public var label: Label {
        switch self {
        case .under2000: Label("Under 2 000")
        case .from2000: Label("2 000–4 999")
        case .from5000: Label("5 000–9 999")
        case .from10000: Label("10 000–19 999")
        case .from20000: Label("20 000–49 999")
        case .from50000: Label("50 000 og over", others: [.en: "50,000 and over"])
        }
    }
}
