public import ArgumentParser
public import SurveyModel
public import SurveyQuery
public import SurveyStatistics

extension CrossTabRequest.Weight: ExpressibleByArgument {}
extension DesignUse: ExpressibleByArgument {}
extension PercentageBase: ExpressibleByArgument {}
extension Adjustment: ExpressibleByArgument {}
extension SurveyDesign.SingleCluster: ExpressibleByArgument {}
extension FactorAnalysis.Extraction: ExpressibleByArgument {}
