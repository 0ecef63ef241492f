import ArgumentParser
import SurveyModel
import SurveyQuery
import SurveyStatistics

/// What a table is to count, and how it is tested, besides its rows and columns.
struct RequestOptions: ParsableArguments {
    @ArgumentParser.Option(
        name: .customLong("layer"),
        help: ArgumentHelp("Split the table by this question. Can be repeated.", valueName: "question"))
    var layers: [String] = []
    @ArgumentParser.Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only respondents for whom this holds: a question or an attribute (\(Self.attributes)), and one of its "
                + "values. Can be repeated.", valueName: "key=value,value"))
    var filters: [String] = []
    @ArgumentParser.Option(help: "Use the weights that the wave declares, or none.")
    var weight = CrossTabRequest.Weight.wave
    @ArgumentParser.Option(
        help: ArgumentHelp(
            "What tests and intervals take account of: nothing, the weights, or weights, strata and clusters. "
                + "Default: what the wave declares."))
    var design: DesignUse?
    @ArgumentParser.Option(
        name: .customLong("base"),
        help: ArgumentHelp(
            "Count by this base rule (asked, shown, answered, valid) instead of the row question's own; with "
                + "question=rule of another. Can be repeated.", valueName: "rule"))
    var bases: [String] = []
    @ArgumentParser.Option(
        name: .customLong("net"),
        help: ArgumentHelp(
            "Make a net of options for this table. Can be repeated.", valueName: "question:code=option,option"))
    var nets: [String] = []
    @ArgumentParser.Option(
        help: ArgumentHelp(
            "The year whose municipal boundaries attributes are of. Default: the wave's.", valueName: "year"))
    var boundary: Int?
    @Flag(help: "Print means and quantiles; a scale's options count 1, 2, 3 in their order.")
    var means = false
    @ArgumentParser.Option(
        help: "What the percentages, and their intervals, are of. Default: column where there is one.")
    var percent: PercentageBase?
    @ArgumentParser.Option(help: "How comparisons of columns are adjusted for their number.")
    var adjust = Adjustment.holm
    @ArgumentParser.Option(help: "A stratum with one cluster: refuse it, or centre it at the mean of all.")
    var singleCluster = SurveyDesign.SingleCluster.fail
    @ArgumentParser.Option(help: "How to print the table.")
    var format = TableFormat.text

    static var attributes: String { RespondentAttribute.allCases.map(\.rawValue).joined(separator: ", ") }

    var percentage: PercentageBase { percent ?? .column }

    /// The request for the tables of one row or several; that of the first row.
    func request(wave: String, rows: [String], column: String?) throws -> CrossTabRequest {
        CrossTabRequest(
            wave: wave, row: rows[0], column: column, layers: layers, filters: try Self.conditions(filters),
            weight: weight,
            design: design, baseRules: try baseRules(rows: rows), nets: try requestedNets(), boundary: boundary,
            summary: means ? .means : .counts)
    }

    func tester(_ engine: CrossTabEngine) -> TableTester {
        TableTester(engine, percentage: percentage, adjustment: adjust, singleCluster: singleCluster)
    }

    /// What `--where` was given.
    static func conditions(_ texts: [String]) throws -> [Filter] {
        try texts.map { text in
            guard let filter = Filter(text) else {
                throw CommandError.input(
                    "'\(text)' is no condition; write it as question=value or question=value,value")
            }
            return filter
        }
    }

    private func baseRules(rows: [String]) throws -> [String: BaseRule] {
        var rules: [String: BaseRule] = [:]
        for text in bases {
            let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count <= 2, let rule = BaseRule(rawValue: parts[parts.count - 1]), parts[0] != "" else {
                throw CommandError.input(
                    "'\(text)' is no base rule; write one of \(BaseRule.allCases.map(\.rawValue).joined(separator: ", ")), "
                        + "or question=rule")
            }
            for key in parts.count == 2 ? [parts[0]] : rows { rules[key] = rule }
        }
        return rules
    }

    private func requestedNets() throws -> [RequestedNet] {
        try nets.map { text in
            guard let net = RequestedNet(text) else {
                throw CommandError.input("'\(text)' is no net; write it as question:code=option,option")
            }
            return net
        }
    }
}
