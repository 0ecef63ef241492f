import Testing

@Suite("kunnskap crosstab as text")
struct CrosstabTextTests {
    private let study: Study

    init() throws {
        study = try Study()
        try PilotWave.load(into: study)
    }

    @Test("prints a one-way table with its base")
    func oneWay() throws {
        #expect(
            try study.run("crosstab", "trust", "--wave", "pilot")
                == .done(
                    """
                    Tillit (trust). Bølge pilot.

                                         Uvektet n  Vektet N  Prosent
                    -------------------  ---------  --------  -------
                    Høy                         12       6,0       13
                    Noe                         10      20,0       43
                    Lav                         14      18,0       39
                    Ubesvart                     2       2,0        4
                    Har tillit (samlet)         22      26,0       57
                    -------------------  ---------  --------  -------
                    I alt                       38      46,0      100

                    Prosent av basis.
                    n = 38 (ikke med: trust avbrutt 2). Basis: trust: alle som fikk spørsmålet.
                    Av 40 respondenter ble 40 spurt om trust, 38 fikk spørsmålet og 36 svarte.
                    Vektet med bølgens vekter.
                    Ingen tester og intervaller: utvalget gir ingen varians, fordi et stratum har bare én enhet eller
                    det er for få enheter. --single-cluster centre, --design weights og --design none er andre valg.
                    Summen kan avvike fra 100 på grunn av avrunding.

                    """))
    }

    @Test("prints the shares of a multiple question, of respondents and of answers")
    func multiple() throws {
        #expect(
            try study.run("crosstab", "tools", "--wave", "pilot", "--weight", "none")
                == .done(
                    """
                    Verktøy (tools). Bølge pilot.

                                                            Prosent av
                                         Antall  Prosent       svarene
                    -------------------  ------  -------  ------------
                    Telefon                  22       73            52
                    E-post                   12       40            29
                    Besøk                     8       27            19
                    På avstand (samlet)      22       73
                    -------------------  ------  -------  ------------
                    I alt                    30      100

                    Prosent av basis.
                    n = 30 (ikke med: tools ubesvart 6, ikke vist 4). Basis: tools: alle som svarte, også «vet ikke».
                    Av 40 respondenter ble 40 spurt om tools, 36 fikk spørsmålet og 30 svarte.
                    Flere svar mulig.
                    Ingen tester og intervaller: utvalget gir ingen varians, fordi et stratum har bare én enhet eller
                    det er for få enheter. --single-cluster centre, --design weights og --design none er andre valg.

                    """))
    }

    @Test("prints a two-way table in percent of the column, marks small bases, and tells the exclusions")
    func twoWay() throws {
        #expect(
            try study.run("crosstab", "trust", "role", "--wave", "pilot")
                == .done(
                    """
                    Tillit (trust) × Rolle (role). Bølge pilot.

                                         Direkte  Andre  Vet ikke
                                             (A)    (B)       (C)  I alt
                    -------------------  -------  -----  --------  -----
                    Høy                       33      –         –     13
                    Noe                        –     77         –     43
                    Lav                       67     23         –     39
                    Ubesvart                   –      –       (2)      4
                    Har tillit (samlet)       33     77         –     57
                    -------------------  -------  -----  --------  -----
                    Uvektet n                20*    16*       2**     38
                    Vektet N                18,0   26,0       2,0   46,0

                    Prosent av kolonnen.
                    n = 38 (ikke med: trust avbrutt 2). Basis: trust: alle som fikk spørsmålet; role: alle som svarte,
                    også «vet ikke».
                    Av 40 respondenter ble 40 spurt om trust, 38 fikk spørsmålet og 36 svarte.
                    Vektet med bølgens vekter.
                    * Basis under 30.
                    ** Basis under 10: antall i parentes, ikke prosent.
                    Ingen tester og intervaller: utvalget gir ingen varians, fordi et stratum har bare én enhet eller
                    det er for få enheter. --single-cluster centre, --design weights og --design none er andre valg.
                    Summen kan avvike fra 100 på grunn av avrunding.

                    """))
    }

    @Test("prints a two-way table in percent of the row, unweighted, with the filter told")
    func rowPercent() throws {
        #expect(
            try study.run(
                "crosstab", "trust", "role", "--wave", "pilot", "--percent", "row", "--weight", "none",
                "--where", "role=direct,other", "--where", "zone=I,II")
                == .done(
                    """
                    Tillit (trust) × Rolle (role). Bølge pilot.

                                         Direkte  Andre  Vet ikke  I alt    n
                    -------------------  -------  -----  --------  -----  ---
                    Høy                      100      –         –    100  12*
                    Noe                        –    100         –    100  10*
                    Lav                       57     43         –    100  14*
                    Har tillit (samlet)       55     45         –    100  22*
                    -------------------  -------  -----  --------  -----  ---
                    I alt                     56     44         –    100   36
                    n                         20     16         –     36

                    Prosent av raden.
                    n = 36. Basis: trust: alle som fikk spørsmålet; role: alle som svarte, også «vet ikke».
                    Av 36 respondenter ble 36 spurt om trust, 36 fikk spørsmålet og 36 svarte.
                    Bare respondenter der role=direct,other og zone=I,II.
                    * Basis under 30.
                    Ingen tester og intervaller: utvalget gir ingen varians, fordi et stratum har bare én enhet eller
                    det er for få enheter. --single-cluster centre, --design weights og --design none er andre valg.
                    Summen kan avvike fra 100 på grunn av avrunding.

                    """))
    }

    @Test("marks the 2016 wave as reconstructed, in the title and in one line under the table")
    func reconstructed() throws {
        let lines = try study.run("crosstab", "study.dbvh", "--wave", "2016").out.split(separator: "\n")
        #expect(lines.first == "Kjennskap til studien «Derfor blir vi her» (study.dbvh). Bølge 2016, rekonstruert.")
        let text = lines.joined(separator: " ")
        #expect(
            text.contains(
                "Rekonstruert: dette er ikke de opprinnelige svarene, og bare det rapporten trykte, kan sluttes av dem."
            ))
        #expect(text.contains("n = 224 (ikke med: study.dbvh ubesvart 34)."))
    }

    @Test("marks a synthetic wave as such")
    func synthetic() throws {
        try PilotWave.write(into: study, waveFile: PilotWave.waveFile(key: "made-up", origin: "synthetic"))
        #expect(try study.run("wave", "load", "wave.yaml", "answers.csv").code == 0)
        let text = try study.run("crosstab", "trust", "--wave", "made-up").out
        #expect(text.hasPrefix("Tillit (trust). Bølge made-up, syntetisk.\n"))
        #expect(text.contains("\nSyntetisk: "))
    }

    @Test("stays within the terminal's width", arguments: [40, 60, 80, 132])
    func width(columns: Int) throws {
        let outcome = try Program.run(
            ["crosstab", "change.planning", "position", "--wave", "2016"], in: study.folder,
            environment: ["COLUMNS": String(columns)])
        #expect(outcome.code == 0)
        for line in outcome.out.split(separator: "\n") { #expect(line.count <= columns) }
    }
}
