/// What is kept of an import: the files, how they were read, and how many people are in them.
public struct ImportRecord: Sendable, Equatable {
    /// One of the files.
    public struct File: Sendable, Equatable {
        /// Its name, without folders.
        public let name: String
        /// Its size.
        public let bytes: Int
        /// SHA-256 of its bytes, in hexadecimal.
        public let sha256: String

        /// A file as it was read.
        public init(name: String, bytes: Int, sha256: String) {
            self.name = name
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// How far those got who were sent the questionnaire.
    public struct Funnel: Sendable, Equatable {
        /// Those it was sent to.
        public let distributed: Int
        /// Of them, those who opened it.
        public let opened: Int
        /// Of them, those who answered some of it.
        public let partial: Int
        /// And those who came to the end.
        public let complete: Int

        /// Numbers of people, each among those before.
        public init(distributed: Int, opened: Int, partial: Int, complete: Int) {
            self.distributed = distributed
            self.opened = opened
            self.partial = partial
            self.complete = complete
        }
    }

    /// The key of the wave.
    public let wave: String
    /// When, in UTC, as `2026-11-25T10:00:00Z`.
    public let at: String
    /// The name of the user's account.
    public let user: String
    /// What the files were recognised as.
    public let format: String
    /// The mapping that they were read with, as a mapping file.
    public let mapping: String
    /// How far people got.
    public let funnel: Funnel
    /// How many respondents were stored.
    public let respondents: Int
    /// The files, in the order in which they were named.
    public let files: [File]

    /// An import as it was done.
    public init(
        wave: String, at: String, user: String, format: String, mapping: String, funnel: Funnel, respondents: Int,
        files: [File]
    ) {
        self.wave = wave
        self.at = at
        self.user = user
        self.format = format
        self.mapping = mapping
        self.funnel = funnel
        self.respondents = respondents
        self.files = files
    }
}
