/// A case of new practice. (`case` is a word of Swift and of SQL.)
public struct CaseStudy: Sendable, Equatable {
    /// Somebody who acts in a case, by organisation and function.
    public struct Actor: Sendable, Equatable {
        /// The organisation.
        public let organisation: String
        /// The function within it; empty where the organisation acts as a whole.
        public let function: String
        /// What the actor does in the case.
        public let role: String

        /// An actor of a case.
        public init(organisation: String, function: String, role: String) {
            self.organisation = organisation
            self.function = function
            self.role = role
        }
    }

    /// Something that was done.
    public struct Measure: Sendable, Equatable {
        /// A short name.
        public let title: String
        /// What was done.
        public let description: String

        /// A measure of a case.
        public init(title: String, description: String) {
            self.title = title
            self.description = description
        }
    }

    /// A page or file to read more in.
    public struct Link: Sendable, Equatable {
        /// What it leads to.
        public let title: String
        /// The address.
        public let url: String

        /// A link of a case.
        public init(title: String, url: String) {
            self.title = title
            self.url = url
        }
    }

    /// A list of plain facts under one heading.
    public enum Section: String, Sendable, CaseIterable {
        /// What the work is to reach.
        case aims
        /// Who it is done with.
        case partners
        /// Who pays.
        case funding
        /// What came of it.
        case results
        /// What others can learn.
        case lessons
        /// What stands in the way.
        case challenges
        /// What comes next.
        case plans
    }

    /// The key.
    public let key: String
    /// The title, in our own words.
    public let title: Label
    /// The publication it is told in.
    public let publication: String
    /// The chapter, and pages where they are known.
    public let chapter: String
    /// The pages, where they are known.
    public let pages: String?
    /// The place as people know it.
    public let place: String
    /// The region, where the case is one's.
    public let region: String?
    /// The codes of the municipalities, at 2016-01-01.
    public let municipalities: [String]
    /// The codes of the counties, at 2016-01-01.
    public let counties: [String]
    /// The year it began, where told.
    public let from: String?
    /// The year it ended; nil while it goes on or where it is not told.
    public let to: String?
    /// A short summary.
    public let summary: Label
    /// Who acts in it.
    public let actors: [Actor]
    /// What was done.
    public let measures: [Measure]
    /// Facts under their headings.
    public let sections: [Section: [String]]
    /// Where to read more.
    public let links: [Link]
    /// The questions of the survey that it speaks about.
    public let questions: [String]
    /// The knowledge sources of the survey that it speaks about.
    public let sources: [String]

    /// A case study as its file tells it.
    public init(
        key: String, title: Label, publication: String, chapter: String, pages: String?, place: String,
        region: String?, municipalities: [String], counties: [String], from: String?, to: String?, summary: Label,
        actors: [Actor], measures: [Measure], sections: [Section: [String]], links: [Link], questions: [String],
        sources: [String]
    ) {
        self.key = key
        self.title = title
        self.publication = publication
        self.chapter = chapter
        self.pages = pages
        self.place = place
        self.region = region
        self.municipalities = municipalities
        self.counties = counties
        self.from = from
        self.to = to
        self.summary = summary
        self.actors = actors
        self.measures = measures
        self.sections = sections
        self.links = links
        self.questions = questions
        self.sources = sources
    }
}
