import ArgumentParser
import SurveyModel
import SurveyRepository

/// Which wave a command works on.
struct WaveOption: ParsableArguments {
    @ArgumentParser.Option(help: ArgumentHelp("The wave. Needed where the database holds several.", valueName: "wave"))
    var wave: String?

    /// The wave that was named, or the only one that there is.
    func key(in database: SurveyDatabase) throws -> String {
        if let wave { return wave }
        let keys = try database.waves.keys()
        guard let only = keys.first, keys.count == 1 else {
            throw CommandError.input(
                keys.isEmpty
                    ? "the database holds no wave; 'kunnskap wave load' loads one"
                    : "the database holds the waves \(keys.joined(separator: ", ")); say which with --wave")
        }
        return only
    }
}
