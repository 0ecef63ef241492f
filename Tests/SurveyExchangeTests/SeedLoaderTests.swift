import SurveyExchange
import Testing

@Suite struct SeedLoaderTests {
    @Test("the seed of this repository is read whole")
    func whole() throws {
        let summary = try SeedLoader(files: SeedFiles.all()).summary
        #expect(summary.hasPrefix("838 municipalities, wave 2016 with 258 "))
        #expect(summary.hasSuffix(", report notat-2-2016, 7 case studies"))
    }

    @Test("a wave file without its answers is a fault, and answers without their wave file")
    func halves() throws {
        let files = try SeedFiles.all()
        #expect(
            Samples.faults { try SeedLoader(files: files.filter { $0.name != "waves/2016.answers.csv" }) } == [
                "waves/2016.yaml:1: it goes with waves/2016.answers.csv, which is missing; add that file, or remove "
                    + "this one"
            ])
        #expect(
            Samples.faults { try SeedLoader(files: files.filter { $0.name != "waves/2016.yaml" }) } == [
                "waves/2016.answers.csv:1: it goes with waves/2016.yaml, which is missing; add that file, or remove "
                    + "this one"
            ])
    }

    @Test(
        "a file in no known place is a fault",
        arguments: [
            "readme.md", "waves/2016.csv", "waves/old/2016.yaml", "cases/notes.txt", "publications/2016.yml",
            "reports/2016.yaml", "municipalities/county_versions.tsv", "SOURCES.md",
        ])
    func places(_ name: String) throws {
        let files = try SeedFiles.all()
        #expect(
            Samples.faults { try SeedLoader(files: files + [(name: name, bytes: [])]) } == [
                "\(name):1: no such file belongs in seed/; put it in municipalities/ (.csv), waves/ (.yaml and "
                    + ".answers.csv), publications/ (.yaml) or cases/ (.yaml), or remove it"
            ])
    }

    @Test("notes on sources and lists of constraints lie beside what they are about")
    func others() throws {
        let others = ["waves/SOURCES.md", "waves/2020.constraints.yaml"].map { (name: $0, bytes: [UInt8]()) }
        #expect(throws: Never.self) { try SeedLoader(files: SeedFiles.all() + others) }
    }

    @Test("a publication of a wave that is not in the seed is a fault")
    func wave() throws {
        let files = try SeedFiles.all().map { file in
            guard file.name == "publications/notat-2-2016.yaml" else { return file }
            let text = try Samples.edit(String(decoding: file.bytes, as: UTF8.self), "wave: \"2016\"", "wave: '2017'")
            return (name: file.name, bytes: Array(text.utf8))
        }
        let faults = Samples.faults { try SeedLoader(files: files) }
        #expect(faults.count == 1)
        #expect(faults.first?.hasSuffix(": unknown wave '2017'; did you mean '2016'?") == true)
    }
}
