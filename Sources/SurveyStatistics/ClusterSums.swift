/// The sums of weights of each cluster over the cells of a table, one cluster after the other: what every variance
/// of the table is made from, so that respondents are gone through once.
///
/// Unsafe buffers where it is made, as every respondent is looked up; 32 bits where it is kept, as there is a sum for
/// nearly every respondent.
struct ClusterSums {
    /// Per cluster with a member in the table, its stratum.
    private(set) var strata: [Int32] = []
    /// Per such cluster, where its sums end.
    private(set) var ends: [Int32] = []
    /// The cells with a member of the cluster, each once.
    private(set) var cells: [Int32] = []
    /// Per such cell the sum of weights.
    private(set) var sums: [Double] = []

    /// The sums over cells below `cellCount`; others are outside.
    init(_ design: SurveyDesign, cells places: [Int32], cellCount: Int) {
        let count = min(places.count, design.weights.count)
        guard cellCount > 0 else { return }
        var entries = 0
        var (cells, ends, strata): ([Int32], [Int32], [Int32]) = ([], [], [])
        sums = Array(unsafeUninitializedCapacity: count) { sums, size in
            cells = Array(unsafeUninitializedCapacity: count) { cells, size in
                ends.reserveCapacity(design.strata.count)
                strata.reserveCapacity(design.strata.count)
                var room = Room(
                    cells: cells, sums: sums, latest: Array(repeating: -1, count: cellCount), entries: 0)
                places.withUnsafeBufferPointer { places in
                    Self.add(design, UnsafeBufferPointer(rebasing: places[..<count]), &room, &ends, &strata)
                }
                entries = room.entries
                size = entries
            }
            size = entries
        }
        (self.cells, self.ends, self.strata) = (cells, ends, strata)
    }

    /// Calls `body` for each cluster with its stratum, its cells and their sums.
    @inline(__always)
    func forEach(_ body: (_ stratum: Int, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>) -> Void) {
        cells.withUnsafeBufferPointer { cells in
            sums.withUnsafeBufferPointer { sums in
                var start = 0
                for (end, stratum) in zip(ends, strata) {
                    let entries = start..<Int(end)
                    body(
                        Int(stratum), UnsafeBufferPointer(rebasing: cells[entries]),
                        UnsafeBufferPointer(rebasing: sums[entries]))
                    start = Int(end)
                }
            }
        }
    }

    /// Where sums are written.
    private struct Room {
        let cells: UnsafeMutableBufferPointer<Int32>
        let sums: UnsafeMutableBufferPointer<Double>
        /// Where a cell's latest sum is: it belongs to the cluster at hand if it is not before its start.
        var latest: [Int32]
        var entries: Int

        @inline(__always)
        mutating func add(_ weight: Double, cell: Int32, start: Int) {
            guard cell >= 0, cell < latest.count else { return }
            let known = Int(latest[Int(cell)])
            guard known < start else { return sums[known] += weight }
            latest[Int(cell)] = Int32(truncatingIfNeeded: entries)
            cells.initializeElement(at: entries, to: cell)
            sums.initializeElement(at: entries, to: weight)
            entries += 1
        }
    }

    /// Adds the respondents cluster by cluster.
    private static func add(
        _ design: SurveyDesign, _ places: UnsafeBufferPointer<Int32>, _ room: inout Room, _ ends: inout [Int32],
        _ strata: inout [Int32]
    ) {
        design.weights.withUnsafeBufferPointer { weights in
            func end(_ cluster: Int, start: Int) {
                guard room.entries > start else { return }
                ends.append(Int32(truncatingIfNeeded: room.entries))
                strata.append(design.strata[cluster])
            }
            guard let order = design.order else {
                for respondent in places.indices {
                    let start = room.entries
                    room.add(weights[respondent], cell: places[respondent], start: start)
                    end(respondent, start: start)
                }
                return
            }
            order.withUnsafeBufferPointer { order in
                var first = 0
                for (cluster, last) in design.ends.enumerated() {
                    let start = room.entries
                    for position in first..<Int(last) {
                        let respondent = Int(order[position])
                        guard respondent < places.count else { continue }
                        room.add(weights[respondent], cell: places[respondent], start: start)
                    }
                    end(cluster, start: start)
                    first = Int(last)
                }
            }
        }
    }
}
