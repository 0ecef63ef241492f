public import ArgumentParser
public import SurveyModel
public import SurveyReport

extension CrossTabRequest.Weight: ExpressibleByArgument {}
extension Percentage: ExpressibleByArgument {}
