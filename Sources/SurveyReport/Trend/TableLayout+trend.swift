public import SurveyDisclosure
import SurveyQuery

extension TableLayout {
    /// A question over waves: a table for each category of the column, and one for everybody.
    public init(trend publishable: PublishableTrend) {
        let printer = TrendPrinter(trend: publishable.trend)
        self.init(
            title: printer.title, sections: printer.sections, footers: TrendFooter(trend: publishable.trend).lines)
    }
}
