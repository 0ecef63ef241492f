import Testing

@Suite("kunnskap factors")
struct FactorsTests {
    private let study: Study

    init() throws { study = try Study() }

    @Test("tells of the 2016 battery how few answered it all, and that it is no evidence")
    func text() throws {
        let outcome = try study.run("factors", "source.*", "--by", "position")
        #expect(outcome.code == 0 && outcome.err.isEmpty, "\(outcome)")
        let lines = outcome.out.split(separator: "\n")
        #expect(lines.first == "Faktoranalyse av 9 spørsmål. Bølge 2016, rekonstruert.")
        #expect(lines.allSatisfy { $0.count <= 100 })
        let words = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("204 av 258 respondenter er ikke med"))
        #expect(words.contains("source.ds: ubesvart 93, ikke vist 47."))
        #expect(words.contains("er regnet av rekonstruerte svar: de viser metoden og er ikke belegg for noe."))
        #expect(words.contains("Bare 54 komplette svar på 9 spørsmål"))
        #expect(words.contains("Der ladningen er positiv, betyr lav faktorskår svar mot «I stor grad»"))
    }

    @Test("prints JSON with whole numbers of people, and the battery's key means its questions")
    func json() throws {
        let outcome = try study.run("factors", "source", "--by", "position", "--format", "json")
        #expect(outcome.code == 0 && outcome.err.isEmpty, "\(outcome)")
        #expect(outcome.out.contains("\"evidence\" : false") && !outcome.out.contains("\"evidence\" : true"))
        let json = try JSON(outcome.out)
        #expect(json["n"].int == 54)
        #expect(json["left_out"].int == 204)
        #expect(json["items"].list.count == 9)
        #expect(json["items"][0]["low"].text == "I stor grad")
        #expect(json["items"][0]["high"].text == "Aldri")
        let factors = json["factors"].list.count
        #expect(factors == 4)
        #expect(factors == json["eigenvalues"].list.count { ($0.number ?? 0) > 1 })
        #expect(json["eigenvalues"].list.reduce(0) { $0 + ($1.number ?? 0) }.rounded() == 9)
        for factor in 1...4 {
            let groups = json["profile"].list.filter { $0["factor"].int == factor }
            #expect(groups.reduce(0) { $0 + ($1["n"].int ?? 0) } == 54)
            let sum = groups.reduce(0) { $0 + Double($1["n"].int ?? 0) * ($1["mean"].number ?? 0) }
            #expect(sum.magnitude < 1e-9)
        }
        #expect(json["tests"].list.count { $0["factor"].int == 1 } == 3)
    }

    @Test("prints Markdown and CSV")
    func formats() throws {
        let markdown = try study.run("factors", "source.*", "--factors", "2", "--format", "markdown")
        #expect(markdown.code == 0)
        #expect(markdown.out.hasPrefix("### Faktoranalyse av 9 spørsmål."))
        #expect(markdown.out.contains("|  | Faktor 1 | Faktor 2 | Kommunalitet |"))
        let csv = try study.run("factors", "source.*", "--factors", "2", "--format", "csv")
        #expect(csv.code == 0)
        #expect(csv.out.hasPrefix("quantity,question,label,factor,group,group_label,value,origin,note\r\n"))
    }

    @Test(
        "answers what cannot be analysed with a sentence, exit 1",
        arguments: [
            (
                ["source.ds"],
                "a factor analysis needs at least two questions, and has 'source.ds'; name more, or a battery"
            ),
            (
                ["source.ds", "role"],
                "'role' is a single question, and a factor analysis takes scale and number questions; leave it out"
            ),
            (
                ["source.ds", "work_type"],
                "'work_type' is a multiple question, and a factor analysis takes scale and number questions; leave it out"
            ),
            (
                ["source.ds", "open.plans"],
                "'open.plans' is a text question, and a factor analysis takes scale and number questions; leave it out"
            ),
            (
                ["sorce.*"],
                "there is no question 'sorce.*'; did you mean 'source.ds', 'source.imdi', 'source.other'?"
            ),
            (
                ["source.*", "--by", "open.plans"],
                "'open.plans' has no categories to make groups of; choose another question with --by"
            ),
            (["source.*", "--by", "positon"], "there is no question 'positon'; did you mean 'position'?"),
            (["source.*", "--factors", "10"], "10 factors of 9 items cannot be; ask for 1 to 9"),
            (
                ["source.*", "--where", "source.ds=no_answer"],
                "none of the 93 respondents answered all 9 questions; leave out those that few answered "
                    + "('source.ds' has 0 valid answers, the fewest)"
            ),
            (
                ["source.*", "--where", "source.ds=large"],
                "there are more questions (9) than respondents who answered them all (4); leave out those that few "
                    + "answered"
            ),
            (
                ["source.*", "--where", "source.ds=small"],
                "all 22 who answered every question gave the same answer to 'source.ds', so it goes with nothing; "
                    + "leave it out"
            ),
        ])
    func faults(arguments: [String], message: String) throws {
        #expect(try Program.run(["factors"] + arguments, in: study.folder) == .failed(1, message))
    }

    @Test(
        "answers wrong usage with exit 2",
        arguments: [[], ["source.*", "--factors", "many"], ["source.*", "--extraction", "ml"]])
    func usage(arguments: [String]) throws {
        let outcome = try Program.run(["factors"] + arguments, in: study.folder)
        #expect(outcome.code == 2)
        #expect(outcome.out.isEmpty)
    }
}
