/// SurveyXact's file of labels, without a header: variable, value, label.
struct SurveyXactLabels {
    /// Of each variable, what its values mean.
    private(set) var values: [String: [String: String]] = [:]

    init(_ records: SourceRecords, log: FaultLog) {
        for (line, cells) in records.records {
            // A label may be empty, and so the record be shorter.
            guard (2...3).contains(cells.count), !cells[0].isEmpty else {
                log.note(
                    "a line of labels is a variable, a value and a label, but this has \(cells.count) cells; "
                        + "quote a label that holds the separator",
                    line: line)
                continue
            }
            let label = cells.count > 2 ? cells[2] : ""
            if let other = values[cells[0]]?[cells[1]], other != label {
                log.note("'\(cells[0])' has two labels for \(cells[1]); export the file again", line: line)
            }
            values[cells[0], default: [:]][cells[1]] = label
        }
    }
}
