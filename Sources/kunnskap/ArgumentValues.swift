public import ArgumentParser
public import SurveyExchange
public import SurveyModel
public import SurveyQuery
public import SurveyStatistics

extension CrossTabRequest.Weight: ExpressibleByArgument {}
extension BaseRule: ExpressibleByArgument {}
extension DesignUse: ExpressibleByArgument {}
extension PercentageBase: ExpressibleByArgument {}
extension Adjustment: ExpressibleByArgument {}
extension SurveyDesign.SingleCluster: ExpressibleByArgument {}
extension FactorAnalysis.Extraction: ExpressibleByArgument {}
extension TrialFiles.Tool: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}
extension ExportedValues: ExpressibleByArgument {}
