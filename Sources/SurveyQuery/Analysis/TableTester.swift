import SurveyModel
public import SurveyStatistics

/// Tests a counted table: residuals, letters, intervals, and the tests with the one that a report should print.
public struct TableTester {
    let engine: CrossTabEngine
    /// What intervals are of.
    let percentage: PercentageBase
    /// How the comparisons of a row's columns are adjusted for their number.
    let adjustment: Adjustment
    /// What is done about a stratum with one cluster.
    let singleCluster: SurveyDesign.SingleCluster

    /// A tester of an engine's tables.
    public init(
        _ engine: CrossTabEngine, percentage: PercentageBase = .column, adjustment: Adjustment = .holm,
        singleCluster: SurveyDesign.SingleCluster = .fail
    ) {
        self.engine = engine
        self.percentage = percentage
        self.adjustment = adjustment
        self.singleCluster = singleCluster
    }

    /// The table with its tests and intervals.
    public func tested(_ table: CrossTab) throws(QueryError) -> CrossTab {
        let context = try engine.context(wave: table.wave.key, boundary: table.request.boundary)
        let reader = DesignReader(
            store: engine.store, wave: table.wave, isWeighted: table.weight == .wave, singleCluster: singleCluster)
        let use = try designUse(of: table, reader)
        var tested = table
        guard table.base.counted > 0 else { return tested }
        let sides = try engine.sides(of: table.request, context)
        var domains: (([String]) -> PanelDomain)?
        do {
            if use != .none { domains = try self.domains(table, sides, reader, use, context) }
        } catch {
            // Who asked for the design is told why not; a table that has one by default stands without tests.
            guard error.isOfDesign, table.request.design == nil else { throw error }
            tested.testing = testing(
                table, use, hasVariance: false, notes: [TestingNotes.noVariance(error.description)])
            return tested
        }
        let overlapTally = try overlapTally(table, sides, context)
        let values =
            table.panels.contains { !$0.means.isEmpty }
            ? try MeansValues(engine: engine, context: context, sides: sides, table: table) : nil
        for index in table.panels.indices {
            try engine.checkStop()
            let panel = PanelTester(
                tester: self, table: table, sides: sides, use: use, domain: domains?(table.panels[index].layer),
                overlaps: overlapTally.map { OverlapCounter(table: table, sides: sides).count($0, index) } ?? [])
            if let values {
                tested.panels[index] = MeansTester(panel: panel, values: values).tested(table.panels[index])
            } else {
                tested.panels[index] = try panel.tested(table.panels[index])
            }
        }
        tested.testing = testing(
            table, use, notes: TestingNotes(table: table, use: use, population: table.wave.design).notes)
        return tested
    }

    /// What tests take account of. Weights alone, where everybody weighs one, are no design.
    private func designUse(of table: CrossTab, _ reader: DesignReader) throws(QueryError) -> DesignUse {
        let use: DesignUse
        if let asked = table.request.design { use = asked } else { use = try reader.defaultUse() }
        return use == .weights && table.weight == .none ? .none : use
    }

    private func testing(
        _ table: CrossTab, _ use: DesignUse, hasVariance: Bool = true, notes: [Label]
    ) -> TableTesting {
        TableTesting(
            percentage: percentage, design: use, adjustment: adjustment, hasVariance: hasVariance, notes: notes)
    }

    /// Makes the domain of a panel, by the codes of its layer.
    private func domains(
        _ table: CrossTab, _ sides: [TableSide], _ reader: DesignReader, _ use: DesignUse, _ context: RequestContext
    ) throws(QueryError) -> ([String]) -> PanelDomain {
        let (design, respondents) = try reader.read(use)
        var memberships: [SideMembership] = []
        for side in sides { memberships.append(try SideMembership(side, store: engine.store, wave: context.wave.key)) }
        let tally = ColumnTally(store: engine.store, context: context, isStopped: { engine.isStopped })
        let selection = try tally.selection(table.request.filters, count: memberships[0].count)
        let layers = Array(sides.dropFirst(table.column == nil ? 1 : 2))
        let counted = memberships.map(\.countedFlags)
        return { codes in
            var inLayer =
                selection.map { chosen in respondents.map { chosen[Int($0)] == 1 } }
                ?? Array(repeating: true, count: respondents.count)
            for ((side, code), membership) in zip(zip(layers, codes), memberships.suffix(layers.count)) {
                let places = membership.places(
                    among: side.categories.indices.filter { side.categories[$0].code == code })
                for (place, index) in respondents.enumerated() where places[Int(index)] < 0 { inLayer[place] = false }
            }
            var members = zip(respondents, inLayer).map { $1 ? $0 : -1 }
            for flags in counted {
                for (place, index) in respondents.enumerated() where !flags[Int(index)] { members[place] = -1 }
            }
            return PanelDomain(
                design: design, members: members, degreesOfFreedom: design.degreesOfFreedom { inLayer[$0] },
                row: memberships[0], column: table.column == nil ? nil : memberships[1])
        }
    }

    /// The tally that tells how many respondents two columns share; nil where columns do not overlap.
    private func overlapTally(
        _ table: CrossTab, _ sides: [TableSide], _ context: RequestContext
    ) throws(QueryError) -> Tally? {
        guard table.column?.kind == .multiple else { return nil }
        return try engine.tally(
            sides, context, isWeighted: table.weight == .wave, filters: table.request.filters)
    }
}
