/// The rules of the schema of DDI-Codebook (codebook.xsd of the DDI Alliance) for the elements that we write: which
/// children an element has, in which order, how many of each, and which attributes with which values. They are those of
/// 2.5, and what keeps them is valid in 2.6 too, whose namespace and version it has.
enum DDISchema {
    struct Rule {
        /// In order; `?` at most one, `*` any number, `+` one or more, else exactly one. Nil: any order, any number.
        let children: [String]?
        /// Attributes beside those that every element has; after `=` the values that there are.
        let attributes: [String]
        /// Whether it holds text.
        var isText = false
    }

    /// Every element has these.
    static let global = [
        "ID", "xml:lang", "source", "elementVersion", "elementVersionDate", "ddiLifecycleUrn", "ddiCodebookUrn",
    ]

    static let root = "codeBook"

    private static let text = Rule(children: [], attributes: [], isText: true)
    private static let dated = Rule(children: [], attributes: ["date"], isText: true)

    static let rules: [String: Rule] = [
        "codeBook": Rule(
            children: ["docDscr*", "stdyDscr+", "fileDscr*", "dataDscr*", "otherMat*"],
            attributes: ["xmlns=ddi:codebook:2_6", "version=2.6", "codeBookAgency"]),
        "docDscr": Rule(
            children: ["citation?", "guide*", "docStatus*", "docSrc*", "controlledVocabUsed*", "notes*"], attributes: []
        ),
        "citation": Rule(
            children: [
                "titlStmt", "rspStmt?", "prodStmt?", "distStmt?", "serStmt*", "verStmt*", "biblCit*", "holdings*",
                "notes*",
            ], attributes: ["MARCURI"]),
        "titlStmt": Rule(children: ["titl", "subTitl*", "altTitl*", "parTitl*", "IDNo*"], attributes: []),
        "titl": text, "parTitl": text, "IDNo": Rule(children: [], attributes: ["agency", "level"], isText: true),
        "prodStmt": Rule(
            children: ["producer*", "copyright*", "prodDate*", "prodPlac*", "software*", "fundAg*", "grantNo*"],
            attributes: []),
        "prodDate": dated, "software": Rule(children: [], attributes: ["date", "version"], isText: true),
        "stdyDscr": Rule(
            children: [
                "citation+", "studyAuthorization*", "stdyInfo*", "studyDevelopment*", "method*", "dataAccs*",
                "othrStdyMat*", "notes*",
            ], attributes: ["access"]),
        "studyAuthorization": Rule(children: ["authorizingAgency*", "authorizationStatement*"], attributes: ["date"]),
        "authorizationStatement": text,
        "stdyInfo": Rule(
            children: [
                "studyBudget*", "subject*", "abstract*", "sumDscr*", "qualityStatement?", "notes*", "exPostEvaluation*",
            ], attributes: []),
        "abstract": Rule(children: [], attributes: ["date", "contentType=abstract|purpose|mixed"], isText: true),
        "sumDscr": Rule(
            children: [
                "timePrd*", "collDate*", "nation*", "geogCover*", "geogUnit*", "geoBndBox?", "boundPoly*", "anlyUnit*",
                "universe*", "dataKind*",
            ], attributes: []),
        "collDate": Rule(children: [], attributes: ["date", "event=start|end|single", "cycle"], isText: true),
        "nation": Rule(children: [], attributes: ["abbr"], isText: true), "geogUnit": text,
        "anlyUnit": Rule(children: [], attributes: ["unit"], isText: true),
        "universe": Rule(children: [], attributes: ["level", "clusion=I|E"], isText: true),
        "dataKind": Rule(children: [], attributes: ["type"], isText: true),
        "method": Rule(
            children: ["dataColl*", "notes*", "anlyInfo?", "stdyClas*", "dataProcessing*", "codingInstructions*"],
            attributes: []),
        "dataColl": Rule(
            children: [
                "timeMeth*", "dataCollector*", "collectorTraining*", "frequenc*", "sampProc*", "sampleFrame*",
                "targetSampleSize*", "deviat*", "collMode*", "resInstru*", "instrumentDevelopment*", "sources?",
                "collSitu*", "actMin*", "ConOps*", "weight*", "cleanOps*",
            ], attributes: []),
        "sampProc": text, "weight": text,
        "dataAccs": Rule(children: ["setAvail*", "useStmt*", "notes*"], attributes: []),
        "useStmt": Rule(
            children: [
                "confDec*", "specPerm*", "restrctn*", "contact*", "citReq*", "deposReq*", "conditions*", "disclaimer*",
            ], attributes: []),
        "conditions": text,
        "fileDscr": Rule(
            children: ["fileTxt*", "locMap?", "notes*"],
            attributes: ["URI", "sdatrefs", "methrefs", "pubrefs", "access"]),
        "fileTxt": Rule(
            children: [
                "fileName*", "fileCitation?", "dataFingerprint*", "fileCont*", "fileStrc?", "dimensns?", "fileType*",
                "format*", "filePlac*", "dataChck*", "ProcStat*", "dataMsng*", "software*", "verStmt*",
            ], attributes: []),
        "fileName": text, "fileType": Rule(children: [], attributes: ["charset"], isText: true),
        "dimensns": Rule(children: ["caseQnty*", "varQnty*", "logRecL*", "recPrCas*", "recNumTot*"], attributes: []),
        "caseQnty": text, "varQnty": text,
        "notes": Rule(children: [], attributes: ["type", "subject", "level", "resp", "sdatrefs"], isText: true),
        "dataDscr": Rule(children: ["varGrp*", "nCubeGrp*", "var*", "nCube*", "notes*"], attributes: []),
        "varGrp": Rule(
            children: ["labl*", "txt*", "concept*", "defntn*", "universe*", "notes*"],
            attributes: [
                "type=section|multipleResp|grid|display|repetition|subject|version|iteration|analysis|pragmatic|record|file"
                    + "|randomized|other", "otherType", "var", "varGrp", "name", "sdatrefs", "methrefs", "pubrefs",
                "access", "nCube",
            ]),
        "var": Rule(
            children: [
                "location*", "labl*", "imputation*", "security*", "embargo*", "respUnit*", "anlysUnit*", "qstn*",
                "valrng*", "invalrng*", "undocCod*", "universe*", "TotlResp*", "sumStat*", "txt*", "stdCatgry*",
                "catgryGrp*", "catgry*", "codInstr*", "verStmt*", "concept*", "derivation?", "varFormat?", "geoMap*",
                "catLevel*", "notes*",
            ],
            attributes: [
                "name", "wgt=wgt|not-wgt", "wgt-var", "weight", "qstn", "files", "intrvl=contin|discrete",
                "nature=nominal|ordinal|interval|ratio|percent|other",
                "representationType=text|numeric|code|datetime|other",
            ]),
        "labl": Rule(children: [], attributes: ["level", "vendor", "country", "sdatrefs"], isText: true),
        "qstn": Rule(children: nil, attributes: ["qstn", "var", "seqNo", "sdatrefs", "responseDomainType"]),
        "qstnLit": Rule(children: [], attributes: ["callno", "seqNo", "sdatrefs"], isText: true),
        "catgry": Rule(
            children: ["catValu?", "labl*", "txt*", "catStat*", "mrow?"],
            attributes: ["missing=Y|N", "missType", "country", "sdatrefs", "excls=true|false", "catgry", "level"]),
        "catValu": text,
        "catStat": Rule(
            children: [],
            attributes: [
                "type=freq|percent|crosstab|other", "otherType", "URI", "methrefs", "wgtd=wgtd|not-wgtd", "wgt-var",
                "weight", "sdatrefs",
            ],
            isText: true),
        "concept": Rule(children: [], attributes: ["vocab", "vocabURI"], isText: true),
    ]
}
