import SurveyTestSupport

/// What the program says of its own commands.
enum Help {
    /// Every command, and every subcommand of each: `["wave"]`, `["wave", "list"]`.
    static func commands() throws -> [[String]] {
        try subcommands(of: []).flatMap { command in
            try [[command]] + subcommands(of: [command]).map { [command, $0] }
        }
    }

    /// The first words under `SUBCOMMANDS:`; wrapped sentences stand further to the right.
    private static func subcommands(of command: [String]) throws -> [String] {
        let help = try Program.run(["help"] + command, in: try TemporaryFolder()).out
        let lines = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
        return lines.compactMap { $0.wholeMatch(of: #/  ([a-z]+) .*/#).map { String($0.1) } }
    }
}
