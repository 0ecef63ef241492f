/// What the cells of an option's column mean. An empty cell is no tick, and the names of states are themselves.
struct TickMarks: Sendable, Equatable {
    /// The values that mean ticked.
    var ticked: [String] = ["1"]
    /// The values that mean not ticked.
    var unticked: [String] = ["0"]
    /// The states that other values mean.
    var states: [String: String] = [:]
}
