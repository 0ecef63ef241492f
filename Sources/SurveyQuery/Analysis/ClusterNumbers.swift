/// Numbers the clusters of a sample in the order in which they come: a respondent's cluster, or else the unit. A cluster
/// is one within its stratum.
struct ClusterNumbers {
    /// One by one for each stratum, as a number of a unit takes little room.
    private var units: [[Int: Int32]] = []
    private var names: [[String: Int32]] = []
    private var count: Int32 = 0

    mutating func number(of person: ColumnStore.Person, stratum: Int32) -> Int32 {
        let stratum = Int(stratum)
        while units.count <= stratum {
            units.append([:])
            names.append([:])
        }
        let known = person.cluster.map { names[stratum][$0] } ?? units[stratum][person.unit]
        if let known { return known }
        let number = count
        if let cluster = person.cluster {
            names[stratum][cluster] = number
        } else {
            units[stratum][person.unit] = number
        }
        count += 1
        return number
    }
}
