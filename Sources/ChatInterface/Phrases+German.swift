extension Phrases {
    static let german = Phrases(
        simulated: "simuliert",
        simulatedBanner: "diese Anbieter werden hier simuliert",
        keylessBanner: "kein Schlüssel gefunden: diese Anbieter werden hier simuliert",
        placeholder: "Frag alle etwas…",
        waiting: "wartet",
        thinking: "denkt",
        thought: { "\($0) s nachgedacht, \($1) Token" },
        silent: { "seit \($0) s keine Daten" },
        retrying: { "\($2): Versuch \($1) in \($0) s" },
        noPanes: "Kein Feld ist offen.",
        lookingForModels: "Suche Modelle…",
        muted: "stumm",
        search: "Websuche",
        status: { status in
            switch status {
            case .complete: "fertig"
            case .truncated: "an der Tokengrenze abgeschnitten"
            case .filtered: "von der Moderation der Plattform beendet"
            case .stopped: "angehalten"
            case .cutOff: "abgebrochen"
            case .empty: "leere Antwort"
            case .failed: "fehlgeschlagen"
            }
        },
        kind: { kind in
            switch kind {
            case .authentication: "Schlüssel abgelehnt"
            case .permission: "nicht erlaubt"
            case .noBalance: "kein Guthaben"
            case .rateLimited: "Ratenlimit"
            case .overloaded: "überlastet"
            case .modelNotFound: "unbekanntes Modell"
            case .contentRejected: "Inhalt abgelehnt"
            case .contextTooLong: "Kontext zu lang"
            case .invalidRequest: "Anfrage abgelehnt"
            case .unreachable: "nicht erreichbar"
            case .tls: "TLS gescheitert"
            case .proxy: "Proxy gescheitert"
            case .timeout: "Zeit abgelaufen"
            case .protocol: "unverständlich"
            case .server: "Serverfehler"
            case .configuration: "nicht eingerichtet"
            }
        },
        advice: { kind, hasKeys in
            switch kind {
            case .authentication:
                "Schlüssel prüfen; ob er zu einer anderen Region gehört, sagt baimo doctor."
            case .permission:
                "Das Konto darf dieses Modell nicht nutzen: in der Konsole freischalten."
            case .noBalance:
                hasKeys
                    ? "Guthaben aufladen oder mit m ein anderes Modell wählen."
                    : "Guthaben aufladen oder ein anderes Modell fragen."
            case .rateLimited:
                hasKeys ? "Kurz warten, dann r drücken." : "Kurz warten, dann noch einmal fragen."
            case .overloaded:
                hasKeys
                    ? "Der Anbieter ist überlastet: gleich r drücken."
                    : "Der Anbieter ist überlastet: gleich noch einmal fragen."
            case .modelNotFound:
                hasKeys
                    ? "Mit m ein Modell wählen, das der Anbieter hat."
                    : "Ein Modell nennen, das der Anbieter hat; baimo models listet sie."
            case .contentRejected: "Die Plattform lehnt diesen Text ab: anders formulieren."
            case .contextTooLong:
                hasKeys ? "Den Prompt kürzen oder mit N neu beginnen." : "Den Prompt kürzen."
            case .invalidRequest: "Der Anbieter lehnt einen Teil der Anfrage ab: siehe seine Worte."
            case .unreachable:
                hasKeys ? "Netz und Adresse prüfen, dann r drücken." : "Netz und Adresse prüfen."
            case .tls: "Uhr, Zertifikate und ca_file prüfen."
            case .proxy: "Den Proxy in Umgebung oder Konfiguration prüfen."
            case .timeout:
                hasKeys
                    ? "Es kam nichts in der Zeit: r drücken."
                    : "Es kam nichts in der Zeit: noch einmal fragen oder timeout erhöhen."
            case .protocol: "Das ist keine Antwort: base_url und dialect prüfen."
            case .server:
                hasKeys
                    ? "Fehler beim Anbieter: gleich r drücken."
                    : "Fehler beim Anbieter: gleich noch einmal fragen."
            case .configuration: "Fehlendes in Konfiguration oder Umgebung setzen."
            }
        },
        failure: { "\($0): \($1). \($2)" },
        help: "Tasten",
        chooseModel: "Modell für dieses Feld",
        chooseNewModel: "Modell für ein neues Feld",
        chooseTranscript: "Mitschrift öffnen",
        chooseCommand: "Befehle",
        searchHistory: "Frühere Prompts",
        noKey: "kein Schlüssel",
        atAllVendors: { "\($0) bei allen \($1) Anbietern" },
        priceUnknown: "Preis unbekannt", free: "kostenlos", priceOf: { "Preis von \($0)" },
        nothingFound: "Nichts passt.",
        withdrawn: { "Von der Plattform zurückgezogen\($0.isEmpty ? "" : ": " + $0)" },
        sendsTo: { $0 == $1 ? "an alle \($1)" : "an \($0) von \($1)" },
        closed: { "\($0) geschlossen — \($1) holt es zurück" },
        againToQuit: "Noch einmal Strg-C beendet",
        stopped: { $0 == 1 ? "1 Antwort angehalten" : "\($0) Antworten angehalten" },
        saved: { "geschrieben nach \($0)" },
        notSaved: { "nicht geschrieben: \($0)" },
        below: { $0 == 1 ? "1 Zeile weiter unten" : "\($0) Zeilen weiter unten" },
        tooSmall: "Das Terminal ist zu klein.",
        version: { "Fassung \($0) von \($1)" },
        wording: { "Wortlaut \($0) von \($1)" },
        command: { command in command.german },
        obstacle: { obstacle in
            switch obstacle {
            case .noPane: "kein Feld ist offen"
            case .nothingAsked: "in diesem Feld wurde nichts gefragt"
            case .nothingClosed: "nichts wurde geschlossen, gelöscht oder geleert"
            case .nothingStreams: "es läuft keine Antwort"
            case .stillStreams: "diese Antwort läuft noch"
            case .oneVersion: "es gibt keine andere Fassung dieser Antwort"
            case .nothingSought: "es wird nichts gesucht: / drücken"
            case .nothingAnswered: "diese Antwort hat noch keinen Text"
            case .nothingFinished: "seit dem letzten Blick ist keine andere Antwort fertig geworden"
            case .noCode: "in dieser Richtung gibt es keinen Code"
            case .noHeading: "in dieser Richtung gibt es keine Überschrift"
            case .noLinks: "diese Antwort hat keine Links"
            case .nothingToCompare: "zum Vergleichen braucht es zwei Antworten"
            case .notVoting, .alreadyVoted, .stillAnswering, .nothingToVote, .namesHidden:
                VotePhrases.german.obstacle(obstacle)
            case .atTheEdge: "das Feld steht schon am Rand"
            case .onePage: "alle Felder sind zu sehen"
            case .onePane: "nur ein Feld ist zu sehen"
            case .evenAlready: "alle Felder sind schon gleich groß"
            case .noRoom: "es ist kein Platz mehr zu haben"
            case .tooManyPanes: "mehr als 128 Felder gibt es nicht"
            case .nothingToSend: "die Eingabe ist leer"
            case .noHistory: "es wurde noch nichts gefragt"
            case .nothingFailed: "keine Antwort ist gescheitert"
            case .oneBranch: "dieser Prompt hat keine andere Fassung"
            }
        },
        context: { context in
            switch context {
            case .everywhere: "Überall"
            case .composer: "Im Eingabefeld"
            case .pane: "In einem Feld"
            }
        },
        unsupported: { what, obstacle in
            let why =
                switch obstacle {
                case .noSwitch: "dieses Modell hat keinen solchen Schalter; nichts wird gesendet"
                case .alwaysThinks: "dieses Modell denkt immer nach"
                case .noLevel: "dieses Modell kennt keine solche Stufe und denkt, so viel es will"
                case .fixed: "dieses Modell nimmt nur seinen eigenen Wert; nichts wird gesendet"
                case .outOfRange:
                    "außerhalb dessen, was der Anbieter nimmt; der nächste Wert wird gesendet"
                case .notWhileThinking:
                    "wirkungslos, während dieses Modell nachdenkt; nichts wird gesendet"
                case .limitTooSmall: "das Tokenlimit lässt dafür keinen Raum"
                case .otherEndpoint:
                    "der Anbieter hat es nur an einem anderen Endpunkt; nichts wird gesendet"
                case .otherDialect:
                    "der Anbieter hat es in einem anderen Dialekt, den die Konfiguration wählen kann; nichts wird gesendet"
                case .otherModel:
                    "andere Modelle dieses Anbieters tun es von selbst; nichts wird gesendet"
                case .needsTool:
                    "das Modell würde ein Werkzeug verlangen und auf dessen Ergebnis warten; nichts wird gesendet"
                }
            return "\(what): \(why)"
        },
        nextKey: { "\($0): der nächste Schlüssel wird benutzt" },
        notFound: { "„\($0)“ kommt sonst nicht vor" },
        inThisPane: "dieses Feld (Tab: alle)", inAllPanes: "alle Felder (Tab: nur dieses)",
        copied: { "kopiert: \($0) Zeichen" }, chooseLink: "Einen Link kopieren",
        linkedScrolling: {
            $0 ? "die Felder rollen gemeinsam" : "jedes Feld rollt für sich"
        },
        mouseSwitch: {
            $0 ? "das Programm nimmt die Maus" : "die Maus gehört dem Terminal"
        },
        comparedWith: { "verglichen mit \($0); d darauf beendet es" },
        comparingEnds: "nicht mehr verglichen", similar: { "\($0) % gleich" },
        sameRows: { $0 == 1 ? "1 Stelle gleich" : "\($0) Stellen gleich" },
        firstToken: "erstes",
        tokens: "Tok",
        perSecond: "Tok/s",
        parameter: { parameter in
            switch parameter {
            case .system: "Systemprompt"
            case .temperature: "Temperatur"
            case .maxTokens: "höchstens so viele Token"
            case .thinking: "Nachdenken"
            case .search: "Websuche"
            }
        },
        wants: { parameter in
            switch parameter {
            case .temperature: "eine Temperatur ist eine Zahl von 0 bis 2"
            case .maxTokens: "eine Grenze ist eine ganze Zahl über 0"
            case .system, .thinking, .search: ""
            }
        },
        vendorDefault: "wie beim Anbieter",
        on: "an",
        off: "aus",
        thinkingSwitch: { "Nachdenken: \($0 ?? "wie beim Anbieter")" },
        searchSwitch: { "Websuche: \($0.map { $0 ? "an" : "aus" } ?? "wie beim Anbieter")" })
}

extension Command {
    fileprivate var german: String {
        switch self {
        case .send: "Prompt senden"
        case .newLine: "neue Zeile"
        case .stepBack: "zurück; Laufendes anhalten"
        case .stopAll: "alle anhalten; zweimal beendet"
        case .quit: "beenden"
        case .suspend: "in den Hintergrund"
        case .redraw: "neu zeichnen"
        case .nextFocus: "nächstes Feld"
        case .previousFocus: "voriges Feld"
        case .help: "Hilfe"
        case .palette: "Befehle"
        case .pickModel: "Modell"
        case .newPane: "neues Feld"
        case .closePane: "Feld schließen"
        case .undo: "zurücknehmen"
        case .zoom: "Zoom"
        case .layout: "Anordnung"
        case .regenerate: "neu erzeugen"
        case .stopPane: "diese Antwort anhalten"
        case .continueFrom: "alle von hier weiter"
        case .toggleThinking: "Nachdenken an/aus"
        case .toggleSearch: "Websuche an/aus"
        case .showThinking: "Gedanken zeigen"
        case .parameters: "Einstellungen des Felds"
        case .mutePane: "Feld stumm"
        case .movePaneLeft: "Feld nach links"
        case .movePaneRight: "Feld nach rechts"
        case .earlierVersion: "frühere Fassung"
        case .laterVersion: "spätere Fassung"
        case .openTranscript: "Mitschrift öffnen"
        case .newSession: "neue Sitzung"
        case .save: "exportieren"
        case .lineUp: "Zeile hoch"
        case .lineDown: "Zeile runter"
        case .halfPageUp: "halbe Seite hoch"
        case .halfPageDown: "halbe Seite runter"
        case .pageUp: "Seite hoch"
        case .pageDown: "Seite runter"
        case .toStart: "zum Anfang"
        case .toEnd: "zum Ende, und folgen"
        case .editExternally: "in $EDITOR bearbeiten"
        case .search: "suchen"
        case .nextMatch: "nächste Stelle"
        case .previousMatch: "vorige Stelle"
        case .nextHeading: "nächste Überschrift"
        case .previousHeading: "vorige Überschrift"
        case .nextCode: "nächster Codeblock"
        case .previousCode: "voriger Codeblock"
        case .nextFinished: "nächstes fertiges Feld"
        case .linkScrolling: "gemeinsam rollen"
        case .copy: "kopieren"
        case .copyCode: "Code kopieren"
        case .copyAll: "alle Antworten kopieren"
        case .links: "Links"
        case .compare: "Unterschiede"
        case .report: "Bericht über den Vergleich"
        case .race: "Rennen: wo die Zeit bleibt"
        case .repeatAnswer: "mehrmals fragen"
        case .retryFailed: "Gescheitertes wiederholen"
        case .editPrompt: "ändern und neu senden"
        case .regenerateWith: "mit anderem Modell neu antworten"
        case .earlierBranch: "frühere Fassung"
        case .laterBranch: "spätere Fassung"
        case .criticise: "einander kritisieren lassen"
        case .merge: "Antworten zusammenführen"
        case .mergeGuided: "nach Punkten zusammenführen"
        case .judge: "Antworten beurteilen lassen"
        case .examine: "den Weg zu diesem Anbieter prüfen"
        case .showDifference: "Unterschiede groß"
        case .vote, .voteBest, .voteTie, .voteAllBad, .voteTags, .ranking:
            VotePhrases.german.command(self)
        case .growPane: "Feld größer"
        case .shrinkPane: "Feld kleiner"
        case .evenPanes: "Felder gleich groß"
        case .nextPage: "nächste Seite Felder"
        case .previousPage: "vorige Seite Felder"
        case .lineUps: "Aufstellungen"
        case .clearDraft: "Eingabe leeren"
        case .mouse: "Maus an/aus"
        case .searchHistory: "frühere Prompts"
        case .prompts: "Prompt-Sammlung"
        case .attachments: "was gesendet wird, mit Dateien"
        case .pickTheme: "Farbschema wählen"
        case .nextTheme: "nächstes Farbschema"
        case .nextLanguage: "nächste Sprache"
        }
    }
}
