/// What a made mapping says to the person who looks it over, as comments of the file.
struct MappingRemarks: Equatable {
    /// Above the mapping.
    var head: [String] = []
    /// Above a column, by its name.
    var columns: [String: [String]] = [:]
    /// Below the mapping.
    var foot: [String] = []
}
