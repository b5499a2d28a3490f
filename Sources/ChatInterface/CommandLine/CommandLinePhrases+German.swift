extension CommandLinePhrases {
    static let german = CommandLinePhrases(
        noModelName: {
            "„\($0)“ ist kein Modell: Anbieter/Modell schreiben, etwa zhipu/glm-5.2."
        },
        takes: { option, values, text in
            let last = values.last ?? ""
            let others = values.dropLast().joined(separator: ", ")
            return "\(option) nimmt \(others) oder \(last), nicht „\(text)“."
        },
        takesTemperature: { "--temperature nimmt eine Zahl von 0 bis 2, nicht \($0)." },
        takesLimit: { "--max-tokens nimmt eine ganze Zahl über 0, nicht \($0)." },
        unknownProvider: {
            "Unbekannter Anbieter „\($0)“. Bekannt: \($1.joined(separator: ", "))."
        },
        exclude: { "\($0) und \($1) schließen einander aus." },
        noDay: { "„\($0)“ ist kein Tag: wie 2026-11-25 schreiben." },
        noPrompt: {
            "Es gibt keine Vorlage „\($0)“; es gibt: \($1.joined(separator: ", "))."
        },
        noVariable: { prompt, name, known in
            let list = known.isEmpty ? "keine" : known.joined(separator: ", ")
            return "Die Vorlage „\(prompt)“ hat keine Variable „\(name)“; sie hat: \(list)."
        },
        promptNeeds: { "Die Vorlage „\($0)“ braucht \($1)." },
        takesSetting: { "--set nimmt Name=Wert, nicht „\($0)“." },
        setWantsPrompt: "--set braucht --prompt: es geht um Variablen einer Vorlage.",
        noKeyName: {
            "„\($0)“ ist keine Taste; etwa \"ctrl-t\", \"alt-m\", \"f5\" schreiben"
        },
        noCommandName: { key, name, known in
            "\(key) = \"\(name)\" ist kein Befehl; es gibt: "
                + known.joined(separator: ", ")
        },
        liveWantsProvider: "--live braucht einen Anbieter.",
        promptEmpty: "Die Frage ist leer.",
        promptMissing: "Eine Frage fehlt: als Argument angeben oder über die Standardeingabe.",
        inputUnusable: "was über die Standardeingabe kam, ist leer oder kein UTF-8-Text",
        nothingToAsk:
            "kein Modell zu fragen: eines mit -m nennen, einen Schlüssel setzen, etwa ZHIPUAI_API_KEY, oder mit --demo simulierte Anbieter probieren",
        noTerminal:
            "der Bildschirm braucht ein Terminal an Standardeingabe und -ausgabe; baimo --simple und baimo ask kommen ohne aus",
        noScreen: {
            "das Terminal „\($0)“ kann keinen Bildschirm zeigen; baimo --simple geht überall"
        },
        otherLocale: {
            "die Kodierung der Locale ist \($0)" + ($1.map { "; \($0) wird benutzt" } ?? "")
        },
        simulatorTrouble: { "die simulierten Anbieter ließen sich nicht starten: \($0)" },
        portTaken: { "Port \($0) ist nicht zu haben: \($1)" },
        transcriptTrouble: { "die Aufzeichnungen in \($0): \($1)" },
        noTranscript: {
            "keine Aufzeichnung beginnt mit „\($0)“, oder mehrere; siehe baimo transcripts list"
        },
        noTranscriptYet: "es gibt noch keine Aufzeichnung",
        cannotWrite: { "\($0) lässt sich nicht schreiben: \($1)" },
        existsAlready: { "\($0) gibt es schon; die Datei bleibt, wie sie ist" },
        lineTooLong: { "eine Zeile ist länger als \($0) MiB" },
        noVote: { "\($0): Zeile \($1) ist keine Stimme; nichts wurde übernommen" },
        prices: { "\($0) \($1) je Million Token (\($2))" },
        undated: "undatiert", old: "alt",
        moreForLongPrompts: "mehr bei langen Fragen", moreAtPeak: "mehr zu Spitzenzeiten",
        unverified: "ungeprüft",
        inOrder: { "\($0): in Ordnung" },
        noConfiguration: "keine Konfigurationsdatei: Voreinstellungen",
        putAside: { "\($0): beiseitegelegt; baimo transcripts restore \($0) holt sie zurück" },
        votesStay: {
            $0 == 1
                ? "seine Stimme bleibt in der Rangliste"
                : "seine \($0) Stimmen bleiben in der Rangliste"
        },
        votesTaken: { "\($0) neu, \($1) schon vorhanden" },
        simulatedKeys: {
            "Jeder Schlüssel wird angenommen, der nicht mit „wrong“ beginnt; wo zwei nötig sind, \($0) und \($1)."
        },
        faults: "Wörter in einer Frage, die einen Anbieter scheitern lassen:", comma: ", ")
}
