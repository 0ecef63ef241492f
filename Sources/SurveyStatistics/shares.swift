/// odds / (1 + odds) and 1 / (1 + odds), each as precise as the odds.
func shares(_ odds: Double) -> (of: Double, rest: Double) {
    odds == .infinity ? (1, 0) : (odds / (1 + odds), 1 / (1 + odds))
}
