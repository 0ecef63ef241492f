extension WaveOrigin {
    /// What the keys and ids of respondents begin with who were made up for a trial: no wave of collected answers takes
    /// them.
    public static let syntheticMark = "synthetic-"
}
