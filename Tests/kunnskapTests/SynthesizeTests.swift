import SurveyTestSupport
import Testing

@Suite("kunnskap synthesize")
struct SynthesizeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ waveFile: String, _ constraints: String) throws -> Outcome {
        try Program.run(["synthesize", waveFile, "--constraints", constraints, "-o", "out.csv"], in: folder)
    }

    @Test("makes the 2016 answers again, byte for byte")
    func seed() throws {
        let outcome = try run(
            Checkout.path("seed/waves/2016.yaml"), Checkout.path("seed/waves/2016.constraints.yaml"))
        #expect(outcome.code == 0)
        #expect(outcome.out.hasPrefix("out.csv: 258 respondents, "))
        #expect(try folder.bytes("out.csv") == Checkout.bytes("seed/waves/2016.answers.csv"))
        #expect(try folder.names() == ["out.csv"])
    }

    /// A list for the pilot wave: 20 respondents, half of them direct.
    private func constraints(_ statement: String, wave: String = "pilot") -> String {
        """
        format: kunnskap-constraints/1
        wave: \(wave)
        seed: 1
        respondents: 20
        blocks: [[role, trust]]
        margins:
          - {question: role, sizes: {direct: {n: 10}, other: {n: 10}}}
          - {question: trust, sizes: {high: {n: 10}, low: {n: 10}}}
        constraints:
          - {id: tied, strength: hard, statement: \(statement)}
        units:
          groups: [{kind: anonymous, zone: III, n: 20}]
          region_members: ["role=direct"]
          one_per_unit: {question: role, codes: [direct]}
          agree_on: trust

        """
    }

    private func write(_ constraints: String) throws {
        _ = try folder.write(PilotWave.waveFile(origin: "synthetic"), to: "wave.yaml")
        _ = try folder.write(constraints, to: "constraints.yaml")
    }

    private let possible = #"{equals: {count: ["role=direct", "trust=high"], of: ["role=direct"]}, printed: 80}"#

    @Test("makes what a list asks for, and nothing else")
    func small() throws {
        try write(constraints(possible))
        let outcome = try run("wave.yaml", "constraints.yaml")
        #expect(outcome.code == 0, "\(outcome)")
        #expect(outcome.err.isEmpty)
        let made = String(decoding: try folder.bytes("out.csv"), as: UTF8.self)
        let rows = made.split(separator: "\n").dropFirst()
        #expect(rows.count == 20)
        #expect(rows.count { $0.contains(",direct,") } == 10)
        #expect(rows.count { $0.contains(",direct,") && $0.hasSuffix(",high") } == 8)
    }

    @Test("leaves a file that is there as it is")
    func refuses() throws {
        try write(constraints(possible))
        _ = try folder.write("mine", to: "out.csv")
        #expect(
            try run("wave.yaml", "constraints.yaml") == .failed(3, "out.csv is there already; it was left as it is"))
        #expect(try folder.bytes("out.csv") == Array("mine".utf8))
        #expect(try folder.names() == ["constraints.yaml", "out.csv", "wave.yaml"])
    }

    @Test("names the constraints that cannot be met, and writes nothing")
    func impossible() throws {
        try write(constraints(#"{bound: {count: ["role=direct", "trust=high"]}, at_least: 11}"#))
        let outcome = try run("wave.yaml", "constraints.yaml")
        #expect(outcome.code == 1)
        #expect(outcome.out.isEmpty)
        #expect(outcome.err.contains("constraints left: tied; loosen or remove some of these"))
        #expect(try folder.names() == ["constraints.yaml", "wave.yaml"])
    }

    @Test("tells all the faults of a list at once, each with its place")
    func faults() throws {
        var text = constraints(#"{equals: {count: ["rol=direct"]}, printed: many}"#, wave: "other")
        text.replace("{direct: {n: 10}", with: "{directly: {n: 10}")
        text.replace("kind: anonymous", with: "kind: anonymus")
        try write(text)
        let outcome = try run("wave.yaml", "constraints.yaml")
        #expect(outcome.code == 1)
        let lines = outcome.err.trimmingPrefix("kunnskap: ").split(separator: "\n")
        #expect(lines.count == 5)
        for (line, start) in zip(
            lines,
            [
                "constraints.yaml:2:7: the wave is 'other'",
                "constraints.yaml:7:30: 'directly' is no option of 'role'; ",
                "constraints.yaml:10:61: unknown question 'rol'; did you mean 'role'", "constraints.yaml:10:",
                "constraints.yaml:12:19: 'anonymus' is not known here",
            ])
        {
            #expect(line.hasPrefix(start))
        }
        #expect(try folder.names() == ["constraints.yaml", "wave.yaml"])
    }
}
