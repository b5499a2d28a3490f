extension LinearPhrases {
    static let german = LinearPhrases(
        prompt: "Sie: ", morePrompt: "… ",
        hint: "Eine Zeile ist eine Frage an alle; /help zeigt die Befehle.",
        asking: { $0 == 1 ? "1 Modell wird gefragt …" : "\($0) Modelle werden gefragt …" },
        goingOn: { "weiter mit: \($0)" },
        unknownCommand: {
            "es gibt keinen Befehl /\($0); /help zeigt alle, mit // beginnt eine Frage mit Schrägstrich"
        },
        wantsModel: "ein Modell fehlt, etwa zhipu/glm-5.2; /models WORT findet welche",
        wantsNumber: {
            $0 == 1
                ? "die Nummer muss 1 sein"
                : "nötig ist eine Nummer von 1 bis \($0); /models zeigt sie"
        },
        severalFit: "mehrere passen:", more: { "und \($0) weitere" },
        added: { "\($0) \($1) ist dabei" }, removed: { "\($0) entfernt; /undo holt es zurück" },
        goesOn: { "alle machen mit der Antwort von \($0) weiter" }, takes: { "eines von: \($0)" },
        sources: "Quellen:", tokens: { "\($0) Token" }, comma: ", ",
        what: { command in
            switch command {
            case .help: "diese Liste"
            case .models: "die gefragten Modelle; mit einem Wort solche, die dazukommen können"
            case .add: "ein weiteres Modell fragen"
            case .remove: "ein Modell nicht mehr fragen"
            case .undo: "das zuletzt entfernte Modell zurückholen"
            case .model: "ein anderes Modell an die Stelle eines der Modelle setzen"
            case .mute: "ein Modell bei Fragen auslassen oder wieder dazunehmen"
            case .show: "die neuesten Antworten noch einmal"
            case .again: "dieselbe Frage noch einmal"
            case .retry: "alle noch einmal fragen, bei denen es misslang"
            case .goOn: "alle machen mit der Antwort dieses Modells weiter"
            case .stop: "laufende Antworten anhalten"
            case .compare: "worin sich die Antworten unterscheiden"
            case .system: "Systemprompt für alle"
            case .thinking: "Denken"
            case .search: "Websuche"
            case .save: "das Gespräch in eine Markdown-Datei schreiben"
            case .list: "die aufbewahrten Gespräche"
            case .open: "ein aufbewahrtes Gespräch fortsetzen"
            case .new: "ein neues Gespräch mit denselben Modellen"
            case .language: "die Sprache der Oberfläche"
            case .quit: "beenden; auch das Ende der Eingabe tut es"
            }
        },
        arguments: { command in
            switch command {
            case .models: "[WORT]"
            case .add: "MODELL"
            case .remove, .mute, .goOn: "NUMMER"
            case .model: "NUMMER MODELL"
            case .show, .again, .stop, .compare: "[NUMMER …]"
            case .system: "[TEXT]"
            case .thinking: "[on|off|low|medium|high]"
            case .search: "[on|off]"
            case .open: "ID"
            case .language: "en|zh|de"
            default: ""
            }
        },
        helpEnd:
            "Eine Zeile mit einem Rückstrich am Ende geht in der nächsten weiter. Strg-C hält die Antworten an, zweimal beendet das Programm."
    )
}
