/// What stands before the decimals of a number.
enum DecimalMark: String, CaseIterable {
    case comma
    case point
}
