/// Everything that was recomputed for a publication, before any of it is compared with what was printed.
struct MeasuredPublication: Equatable {
    /// What was recomputed for one exhibit.
    struct Exhibit: Equatable {
        /// A number for each of its cells; nil where nothing recomputes it.
        let cells: [Measured?]
        /// The indices of cells that are together all categories of one question, each respondent in one of them.
        let distributions: [[Int]]
    }

    /// The exhibits, in the publication's order.
    let exhibits: [Exhibit]
    /// For each claim a number for each of its statements; none where nothing recomputes it.
    let claims: [[Measured]]
}
