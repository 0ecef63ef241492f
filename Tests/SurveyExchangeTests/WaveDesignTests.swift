import SurveyExchange
import SurveyModel
import Testing

/// The design of a wave file, and what it asks of the answers.
@Suite struct WaveDesignTests {
    private static let old = "{weight: respondent, strata: respondent, population: 356}"

    private static func wave(_ design: String) throws -> Questionnaire {
        try WaveFile.parse(bytes: Array(Samples.edit(Samples.wave, old, design).utf8), file: "w")
    }

    @Test("weights, strata, the population by stratum, its correction and what tables use are read")
    func whole() throws {
        let design = try Self.wave(
            "{weight: respondent, strata: respondent, population: 200, populations: {north: 120, south: 80}, fpc: units, "
                + "use: full}"
        ).wave.design
        #expect(
            design
                == WaveDesign(
                    isWeighted: true, isStratified: true, population: 200, populations: ["north": 120, "south": 80],
                    correctsForPopulation: true, defaultUse: .full))
        #expect(design.correctedPopulation(of: "north") == 120)
        #expect(design.correctedPopulation(of: "west") == nil)
        #expect(design.correctedPopulation(of: nil) == nil)
    }

    @Test("a population corrects nothing unless the file says so, and no use is declared by silence")
    func silence() throws {
        let silent = try Self.wave("{population: 303}").wave.design
        #expect(silent == WaveDesign(population: 303))
        #expect(silent.correctedPopulation(of: nil) == nil)
        #expect(silent.defaultUse == nil)
        let known = try Self.wave("{strata: respondent, populations: {north: 120}, fpc: none, use: none}").wave.design
        #expect(known.correctedPopulation(of: "north") == nil)
        #expect(known.defaultUse == DesignUse.none)
        let said = try Self.wave("{weight: respondent, population: 303, fpc: units, use: weights}").wave.design
        #expect(said.correctedPopulation(of: nil) == 303)
        #expect(said.defaultUse == .weights)
    }

    static let spoiled: [Spoiled] = [
        Spoiled(
            old, "{use: everything}",
            "w:10:17: 'everything' is not known here; write one of 'none', 'weights' and 'full'"),
        Spoiled(old, "{fpc: 303}", "w:10:17: '303' is not known here; write one of 'none' and 'units'"),
        Spoiled(
            old, "{populations: {north: 120}}",
            "w:10:25: 'populations' cannot stand here: the wave declares no strata ('strata: respondent'); remove it"),
        Spoiled(
            old, "{strata: respondent, populations: {}}",
            "w:10:45: a mapping was expected here, with at least one 'key: value'"),
        Spoiled(
            old, "{strata: respondent, populations: {north: 0}}",
            "w:10:53: a whole number, 1 or more, was expected here"),
        Spoiled(
            old, "{strata: respondent, populations: {\"\": 4}}",
            "w:10:46: a stratum has no name; write it before the colon"),
        Spoiled(
            old, "{strata: respondent, population: 9, fpc: units}",
            "w:10:52: 'fpc: units' needs the number of units that were drawn from; write "
                + "'populations: {stratum: number, …}'"),
        Spoiled(
            old, "{fpc: units}",
            "w:10:17: 'fpc: units' needs the number of units that were drawn from; write 'population: number'"),
        Spoiled(
            old, "{use: weights}",
            "w:10:17: the wave declares no weights; write 'weight: respondent', or another use"),
        Spoiled(
            old, "{populaton: 3}",
            "w:10:12: unknown key 'populaton'; did you mean 'population' or 'populations'?"),
    ]

    @Test("each fault is told with its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        #expect(Samples.faults { try Self.wave(spoiled.new) } == spoiled.faults)
    }

    private static func answerFaults(_ design: String, _ rows: [(unit: String, stratum: String, cluster: String)])
        throws
        -> [String]
    {
        let questionnaire = try wave(design)
        var text =
            "unit,unit_kind,municipality,zone,weight,stratum,cluster,activity,source.ds,work[a],work[b],years,more\n"
        for row in rows {
            text += "\(row.unit),region,,,1,\(row.stratum),\(row.cluster),yes,large,1,0,2.5,x\n"
        }
        return Samples.faults {
            try AnswersFile.parse(bytes: Array(text.utf8), file: "a", questionnaire: questionnaire)
        }
    }

    @Test("every respondent is in a stratum whose population is known, where any is")
    func strata() throws {
        let rows = [("a", "north", ""), ("b", "west", ""), ("c", "", "")]
        #expect(
            try Self.answerFaults("{strata: respondent, populations: {north: 12, south: 8}}", rows) == [
                "a:3:14: the wave file gives no population for this stratum; write one of 'north' or 'south', or add "
                    + "it to 'populations' under 'design'",
                "a:4:14: the cell of 'stratum' is empty; write one of 'north' or 'south'",
            ])
        #expect(try Self.answerFaults("{strata: respondent}", rows) == [])
    }

    @Test("no stratum has more clusters than its population; units are clusters where there are no others")
    func clusters() throws {
        let design = "{strata: respondent, populations: {north: 2, south: 1}}"
        let fits = [("a", "north", ""), ("a", "north", ""), ("b", "north", ""), ("b", "south", "")]
        #expect(try Self.answerFaults(design, fits) == [])
        let fault = { (line: Int, place: String) in
            "a:\(line):1: there are more clusters than the \(place); correct the clusters, or the number under 'design'"
        }
        #expect(
            try Self.answerFaults(design, fits + [("c", "south", ""), ("d", "north", ""), ("e", "north", "")]) == [
                fault(6, "1 that the wave file gives its stratum"), fault(7, "2 that the wave file gives its stratum"),
            ])
        #expect(try Self.answerFaults(design, fits + [("c", "south", "b"), ("d", "north", "a")]) == [])
    }

    @Test("without strata the population is held against the clusters only where it corrects")
    func wholePopulation() throws {
        let rows = [("a", "", ""), ("b", "", "")]
        #expect(try Self.answerFaults("{population: 1}", rows) == [])
        #expect(try Self.answerFaults("{population: 2, fpc: units}", rows) == [])
        #expect(
            try Self.answerFaults("{population: 1, fpc: units}", rows) == [
                "a:3:1: there are more clusters than the 1 that the wave file gives the population; correct the "
                    + "clusters, or the number under 'design'"
            ])
    }

    @Test("the wave of 2016 uses nothing of its design, and corrects for no population")
    func seed() throws {
        let text = try SeedFiles.text("waves/2016.yaml")
        let design = try WaveFile.parse(bytes: Array(text.utf8), file: "w").wave.design
        #expect(design == WaveDesign(population: 303, defaultUse: DesignUse.none))
    }
}
