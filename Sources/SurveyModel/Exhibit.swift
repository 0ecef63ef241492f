/// A printed table or figure.
public struct Exhibit: Sendable, Equatable {
    /// The key, such as `table-5`.
    public let key: String
    /// What it shows, in our own words.
    public let title: Label
    /// Every number printed in it besides its bases.
    public let cells: [ExhibitCell]

    /// An exhibit as the publication's file describes it.
    public init(key: String, title: Label, cells: [ExhibitCell]) {
        self.key = key
        self.title = title
        self.cells = cells
    }
}
