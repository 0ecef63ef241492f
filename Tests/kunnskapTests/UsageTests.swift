import SurveyTestSupport
import Testing

@Suite("The command line")
struct UsageTests {
    @Test(
        "answers wrong usage with exit 2 and how to do it",
        arguments: [
            ["nothing"], ["crosstab"], ["crosstab", "role", "study.dbvh", "position"],
            ["crosstab", "role", "--colour"],
            ["crosstab", "role", "--weight", "half"], ["crosstab", "role", "--percent", "all"],
            ["crosstab", "role", "--format", "xml"], ["wave", "load", "wave.yaml"], ["synthesize", "wave.yaml"],
            ["municipality", "history"], ["case", "show"], ["verify"], ["migrate", "down"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try Program.run(arguments, in: try TemporaryFolder())
        #expect(outcome.code == 2)
        #expect(outcome.out.isEmpty)
        #expect(outcome.err.hasPrefix("kunnskap: "))
        #expect(outcome.err.contains("Usage: kunnskap"))
    }

    @Test("prints its version")
    func version() throws {
        let outcome = try Program.run(["--version"], in: try TemporaryFolder())
        #expect(outcome.code == 0)
        #expect(outcome.err.isEmpty)
        #expect(outcome.out.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }

    @Test("explains every command and subcommand in a sentence")
    func help() throws {
        let commands = try Help.commands()
        #expect(commands.contains(["crosstab"]))
        #expect(commands.contains(["municipality", "history"]))
        for command in commands {
            let outcome = try Program.run(command + ["--help"], in: try TemporaryFolder())
            #expect(outcome.code == 0)
            #expect(outcome.err.isEmpty)
            let sentence = outcome.out.wholeMatch(of: /OVERVIEW: ((?:.|\n)+?)\n\nUSAGE: (.|\n)*/)?.1
            #expect(sentence?.hasSuffix(".") == true, "\(command)")
            #expect(outcome.out.contains("USAGE: kunnskap \(command.joined(separator: " "))"))
        }
    }

    @Test("asks for a column where percentages are to be of rows")
    func rowPercent() throws {
        let outcome = try Study().run("crosstab", "role", "--percent", "row")
        #expect(outcome.code == 2)
        #expect(outcome.err.hasPrefix("kunnskap: --percent row needs a COLUMN"))
    }

    @Test("stands whole in the README")
    func readme() throws {
        let readme = try Checkout.text("README.md")
        for command in try Help.commands() {
            // `question show KEY` may stand in the comment of `kunnskap question list`.
            #expect(readme.contains(try Regex("\\b\(command.joined(separator: " "))\\b")), "\(command)")
        }
    }

    @Test("fails where its output cannot be written: half a table is none")
    func fullDisk() throws {
        let script = "exec '\(try Program.path())' municipality list > /dev/full"
        let outcome = try Program(executable: "/bin/sh", ["-c", script], in: try Study().folder).wait()
        #expect(outcome == .failed(4, "the output cannot be written: No space left on device"))
    }

    @Test("completes itself in shells", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let outcome = try Program.run(["--generate-completion-script", shell], in: try TemporaryFolder())
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("crosstab"))
    }
}
