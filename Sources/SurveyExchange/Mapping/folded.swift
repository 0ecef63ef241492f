/// A text for comparing with others: lower case, with single spaces between words and none around them. Swift's `==`
/// already holds composed and decomposed letters for the same.
func folded(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
}
