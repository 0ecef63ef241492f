extension WaveOrigin {
    /// What every output of a wave of this origin says in one line; nil for collected answers.
    public var note: Label? {
        switch self {
        case .collected: nil
        case .reconstructed:
            Label(
                "Rekonstruert: dette er ikke de opprinnelige svarene, og bare det rapporten trykte, kan sluttes av dem.",
                others: [
                    .en: "Reconstructed: these are not the original answers, "
                        + "and only what the report printed may be concluded from them."
                ])
        case .synthetic:
            Label(
                "Syntetisk: svarene er laget for utprøving, og ingenting kan sluttes av dem.",
                others: [
                    .en: "Synthetic: the answers are made up for trying things out, "
                        + "and nothing may be concluded from them."
                ])
        }
    }
}
