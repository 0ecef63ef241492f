/// One line of what was measured.
enum Measurement {
    /// - Parameter check: what all engines must agree on; nil where there is nothing.
    static func print(_ respondents: Int, _ what: String, _ engine: String, _ value: Double, check: String? = nil) {
        Swift.print("\(respondents)\t\(what)\t\(engine)\t\(value)\t\(check ?? "-")")
    }
}
