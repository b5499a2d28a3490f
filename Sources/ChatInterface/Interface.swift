import Comparison
import Terminal
import UnicodeText

/// The screen and the keyboard as a pure value: keys in, requests out, and a drawing of the session.
package struct Interface {
    /// Where keys go.
    package enum Focus: Equatable, Sendable {
        case composer
        case pane(ParticipantID)
    }

    /// What lies over the panes.
    enum Overlay {
        case box(Purpose, FuzzyBox)
        case entry(Entry)
        case help(HelpView)
        case search(SearchField)
        case document(Document)
        case difference(DifferenceView)
        case tags(LineField)
        case naming(LineField)
        case race(RaceView)
        case template(TemplateEntry)
    }

    /// What a choice in the box is for.
    enum Purpose: Equatable {
        case modelOfPane(ParticipantID)
        case newPane
        case transcripts
        case commands
        case history
        case parameters(ParticipantID)
        case thinking(ParticipantID)
        case code(ParticipantID)
        case links
        case theme(before: Theme)
        case lineUps
        case regenerateWith(ParticipantID)
        case merge(isGuided: Bool)
        /// A judge besides those that are chosen.
        case judges([ModelName])
        /// Whether what was chosen begins.
        case judging([ModelName])
        case count(ParticipantID)
        case prompts
        case paths
    }

    /// A sentence that stands on the screen for a while.
    struct Notice {
        var text: String
        var until: Moment
        var role: Role
    }

    package var keymap: Keymap
    /// The themes as they were read last; none before they were wanted.
    var themes: [ThemeChoice] = []
    package var theme: Theme
    package var language: Language
    /// Whether the grid tells where links lead, which somebody must want to know.
    package var tellsLinks = true
    package var ambiguous: AmbiguousWidth
    package var symbols: Symbols
    /// Whether what lies over the panes gets a frame, since the terminal can't show its ground.
    package var framesBoxes = false
    /// The models that panes can be given; may arrive after the first frame.
    package var choices: [ModelChoice] { didSet { refreshBox() } }
    /// Simulated vendors are there because no key was found.
    package var isKeyless = false
    /// Whether models are still being looked for.
    package var isLookingForModels = false

    package internal(set) var focus: Focus
    package internal(set) var composer: Composer
    var overlay: Overlay?
    var notice: Notice?
    var quitArmedUntil: Moment?
    package var announcement = Announcement.none
    /// Whether the terminal's window has the keyboard, as far as it tells.
    var isTerminalFocused = true
    /// Whether the window's title announces something.
    var hasTitle = false
    /// The newest replies that were under way when they were looked at last.
    var watched: Set<NodeID> = []
    /// The keys of a chord that is not complete.
    var pending: [Key] = []
    /// Whether the terminal reports the mouse.
    package internal(set) var usesMouse = true
    var draft: Draft?
    var search: Search?
    var selection: TextSelection?
    /// A selection that is being drawn with the mouse.
    var pressed: TextSelection?
    package var booth = VotingBooth()
    var comparing: Comparing?
    var shelf = AnswerShelf()
    /// When an open report was written, and whether anything was still to come then.
    var reportedAt: Moment?
    var reportIsFinal = false
    /// What judges last said, as a document.
    var judgement: String?
    /// The provider whose examination was shown last, until another is asked for.
    var examined: String?
    /// Whether judges are being asked.
    package var isJudging = false
    var prompting = Prompting()
    /// Whether panes scroll together.
    var isLinked = false
    /// The newest reply of each pane that has been seen after its end.
    var seenEnds: [ParticipantID: NodeID] = [:]
    /// Where the text of each pane on the screen was drawn last.
    var paneBodies: [ParticipantID: Rect] = [:]
    /// The columns of the footer that stand for a command.
    var footerPlaces: [(columns: Range<Int>, command: Command)] = []
    var layoutStyle = PaneLayout.Style.automatic
    var paneSizes = PaneSizes()
    /// The border that is being moved with the mouse.
    var movedBorder: PaneLayout.Border?
    var linking = Linking()
    /// The line-ups that can be recalled, in the order in which they are shown.
    package var lineUps: [LineUp] = []
    /// What can be taken back, the newest last.
    var undos: [Undo] = []
    var isZoomed = false
    /// The pane that commands from the composer mean: the one focused last.
    var currentPane: ParticipantID?
    var views: [ParticipantID: ThreadView] = [:]
    var sessionID = ""
    var size = Size(columns: 80, rows: 24)

    package init(
        language: Language = .english, theme: Theme = .fallback, keymap: Keymap = .standard,
        ambiguous: AmbiguousWidth = .one, symbols: Symbols? = nil
    ) {
        self.language = language
        self.theme = theme
        self.keymap = keymap
        self.ambiguous = ambiguous
        self.symbols = symbols ?? (ambiguous == .two ? .ascii : .unicode)
        choices = []
        focus = .composer
        composer = Composer()
    }

    var phrases: Phrases { language.phrases }

    /// Shows a sentence for a few seconds.
    package mutating func notify(_ text: String, isTrouble: Bool = false, at now: Moment) {
        notice = Notice(
            text: text, until: now.advanced(by: .seconds(isTrouble ? 12 : 5)),
            role: isTrouble ? .bad : .accent)
    }

    /// Says that the transcript can't be saved where it should be.
    package mutating func notifyStorageTrouble(_ sentence: String, at now: Moment) {
        notify(sentence, isTrouble: true, at: now)
    }

    /// Says that a session was written to a file, or why not.
    package mutating func notifyExport(path: String?, reason: String, at now: Moment) {
        notify(
            path.map(phrases.saved) ?? phrases.notSaved(reason), isTrouble: path == nil, at: now)
    }

    /// Puts text into the composer, as an editor saved it.
    package mutating func setDraft(_ text: String) {
        noteReplaced(by: text)
        composer.replace(with: text)
        focus = .composer
    }

    /// Older prompts have been read from the store.
    package mutating func append(history: [String]) {
        composer.append(history: history)
    }

    /// The kept sessions have been read: offers them in the box.
    package mutating func offer(transcripts: [FuzzyBox.Item]) {
        overlay = .box(
            .transcripts,
            FuzzyBox(
                title: phrases.chooseTranscript, items: transcripts))
    }

    /// The next moment at which the screen looks different by itself; nil if it doesn't.
    package func nextDeadline(_ session: Session, after now: Moment) -> Moment? {
        var next = [notice?.until, quitArmedUntil].compactMap { $0 }
        if session.isStreaming || isLookingForModels {
            // The spinner: ten steps a second.
            next.append(.milliseconds(now.nanoseconds / 100_000_000 * 100 + 100))
        }
        return next.min()
    }

    /// Lets go of what time has ended.
    package mutating func expire(at now: Moment) {
        if let notice, notice.until <= now { self.notice = nil }
        if let quitArmedUntil, quitArmedUntil <= now { self.quitArmedUntil = nil }
    }

    /// The participant that pane commands mean.
    func target(in session: Session) -> ParticipantID? {
        if case .pane(let id) = focus, session.participant(id) != nil { return id }
        if let currentPane, session.participant(currentPane) != nil { return currentPane }
        return session.participants.first?.id
    }

    /// Adapts to participants that came or went, and to another session.
    mutating func follow(_ session: Session) {
        if session.id != sessionID {
            sessionID = session.id
            views = [:]
            watched = []
            currentPane = nil
            isZoomed = false
            focus = .composer
            search = nil
            // What was said of the session before means nothing any more.
            if notice?.role == .accent { notice = nil }
            selection = nil
            comparing = nil
            judgement = nil
            if draft != nil { _ = giveUpDraft() }
            shelf = AnswerShelf()
            linking.end()
            undos.removeAll(where: \.isOfSession)
        }
        if case .pane(let id) = focus, session.participant(id) == nil {
            focus = session.participants.isEmpty ? .composer : .pane(session.participants[0].id)
        }
        views = views.filter { session.participant($0.key) != nil }
        followVoting(session)
    }

    private mutating func refreshBox() {
        guard case .box(let purpose, var box) = overlay else { return }
        switch purpose {
        case .modelOfPane, .newPane, .regenerateWith, .merge, .judges:
            // Taken out while it changes.
            overlay = nil
            box.replace(modelItems(for: purpose))
            overlay = .box(purpose, box)
        default:
            break
        }
    }

    /// Only new panes can be several.
    func modelItems(for purpose: Purpose) -> [FuzzyBox.Item] {
        let items = ModelMenu(choices).items(phrases, withGroups: purpose == .newPane)
        guard purpose == .judges([]), judgement != nil else { return items }
        return [FuzzyBox.Item(id: "last", label: language.judging.lastJudgement)] + items
    }
}
