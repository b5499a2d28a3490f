import Comparison
import Terminal

extension Interface {
    /// Why a command can't run now; nil if it can.
    func obstacle(to command: Command, in session: Session) -> Obstacle? {
        if let obstacle = votingObstacle(to: command, in: session) { return obstacle }
        let target = target(in: session)
        let reply = target.flatMap { session.reply(of: $0) }
        switch command {
        case .pickModel, .closePane, .zoom, .mutePane, .toggleThinking, .toggleSearch,
            .showThinking, .parameters, .examine:
            return target == nil ? .noPane : nil
        case .movePaneLeft, .movePaneRight, .nextPage, .previousPage, .growPane, .shrinkPane,
            .evenPanes, .linkScrolling:
            return layoutObstacle(to: command, session)
        case .newPane:
            return session.participants.count < Session.mostParticipants ? nil : .tooManyPanes
        case .undo: return undoObstacle(session)
        case .send: return composer.isBlank ? .nothingToSend : nil
        case .clearDraft: return composer.text.isEmpty ? .nothingToSend : nil
        case .searchHistory: return composer.history.isEmpty ? .noHistory : nil
        case .regenerate: return reply == nil ? .nothingAsked : nil
        case .continueFrom:
            guard let reply else { return .nothingAsked }
            return reply.isStreaming ? .stillStreams : nil
        case .stopPane: return reply?.isStreaming == true ? nil : .nothingStreams
        case .earlierVersion, .laterVersion: return versionObstacle(target, session)
        case .save, .copyAll: return session.tree.nodes.isEmpty ? .nothingAsked : nil
        case .copy: return selection == nil && reply == nil ? .nothingAsked : nil
        case .search, .nextHeading, .previousHeading, .nextCode, .previousCode, .copyCode, .links:
            return target.flatMap { session.participant($0)?.head } == nil ? .nothingAsked : nil
        case .compare, .showDifference, .report, .criticise, .merge, .mergeGuided, .judge:
            return answers(session).count < 2 ? .nothingToCompare : nil
        case .race, .repeatAnswer, .editPrompt, .regenerateWith:
            return reply == nil ? .nothingAsked : nil
        case .retryFailed:
            let ends = session.participants.compactMap { session.reply(of: $0.id)?.end?.status }
            return ends.contains { [.failed, .cutOff].contains($0) } ? nil : .nothingFailed
        case .earlierBranch, .laterBranch:
            return target.flatMap { session.branches(of: $0)?.answers.count } ?? 0 < 2
                ? .oneBranch : nil
        case .nextMatch, .previousMatch: return search == nil ? .nothingSought : nil
        default: return nil
        }
    }

    private func versionObstacle(_ target: ParticipantID?, _ session: Session) -> Obstacle? {
        guard let head = target.flatMap({ session.participant($0)?.head }) else {
            return .nothingAsked
        }
        if session.tree[head].reply?.isStreaming == true { return .stillStreams }
        return session.tree.versions(of: head).count < 2 ? .oneVersion : nil
    }

    /// Runs a command, or says why it can't.
    mutating func run(_ command: Command, _ session: Session, _ now: Moment) -> [Request] {
        if let obstacle = obstacle(to: command, in: session) {
            notify(phrases.obstacle(obstacle), at: now)
            return []
        }
        if runOnLayout(command, session, now) { return [] }
        if let requests = runAlone(command, session, now) { return requests }
        guard let pane = target(in: session) else { return [] }
        return runInPane(command, pane, session, now)
    }

    /// Commands that mean no pane in particular; nil if this one does.
    private mutating func runAlone(
        _ command: Command, _ session: Session, _ now: Moment
    ) -> [Request]? {
        switch command {
        case .send: return send(session, now)
        case .newLine: composer.insert("\n")
        case .stepBack: return stepBack(session, now)
        case .stopAll: return stopAll(session, now)
        case .quit: return [.quit]
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .nextFocus: moveFocus(1, session)
        case .previousFocus: moveFocus(-1, session)
        case .help: overlay = .help(HelpView())
        case .palette: openPalette(session)
        case .newPane: openModels(for: .newPane, nil)
        case .undo: return undoVote(session, now) ?? undo(session, now)
        case .vote, .voteBest, .voteTie, .voteAllBad, .voteTags, .ranking:
            return runVoting(command, session, now)
        case .openTranscript: return [.listTranscripts]
        case .newSession: return [.newSession]
        case .save: return [.export]
        case .editExternally: return [.edit(composer.text)]
        case .searchHistory: openHistory()
        case .prompts: return [.listPrompts]
        case .attachments: showAttachments(session, now)
        case .nextMatch: go(to: 1, session, now)
        case .previousMatch: go(to: -1, session, now)
        case .nextFinished: goToFinished(session, now)
        case .copyAll: return copyAll(session, now)
        case .mouse: return toggleMouse(now)
        case .pickTheme: return [.readThemes(.choose)]
        case .nextTheme: return askForNextTheme(now)
        case .report: openReport(session, now)
        case .race: return openRace(session)
        case .retryFailed: return [.session(.retryFailed(at: now))]
        case .criticise: criticise(session)
        case .merge: openModels(for: .merge(isGuided: false), nil)
        case .mergeGuided: openModels(for: .merge(isGuided: true), nil)
        case .judge: openModels(for: .judges([]), nil)
        case .nextLanguage: nextLanguage()
        case .lineUp, .lineDown, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .toStart, .toEnd:
            scroll(command, session)
        default: return nil
        }
        return []
    }

    private mutating func runInPane(
        _ command: Command, _ pane: ParticipantID, _ session: Session, _ now: Moment
    ) -> [Request] {
        switch command {
        case .pickModel: openModels(for: .modelOfPane(pane), session.participant(pane)?.model)
        case .closePane: return close(pane, session, now)
        case .zoom: zoom(pane)
        case .regenerate: return [.session(.regenerate(pane, at: now))]
        case .stopPane: return [.session(.stop(pane, at: now))]
        case .continueFrom: return [.session(.continueFrom(pane))]
        case .parameters: openParameters(pane, session)
        case .toggleThinking: return toggleThinking(pane, session, now)
        case .toggleSearch: return toggleSearch(pane, session, now)
        case .showThinking: views[pane, default: ThreadView()].showsThinking.toggle()
        case .search: openSearch(pane, session)
        case .nextHeading: go(to: .heading, backwards: false, pane, session, now)
        case .previousHeading: go(to: .heading, backwards: true, pane, session, now)
        case .nextCode: go(to: .code, backwards: false, pane, session, now)
        case .previousCode: go(to: .code, backwards: true, pane, session, now)
        case .copy: return copy(pane, session, now)
        case .copyCode: return copyCode(pane, session, now)
        case .links: openLinks(pane, session, now)
        case .compare: compare(pane, session, now)
        case .showDifference: openDifference(pane, session, now)
        case .repeatAnswer: openCount(pane)
        case .examine: return examine(pane, session)
        case .editPrompt: editPrompt(pane, session)
        case .regenerateWith:
            openModels(for: .regenerateWith(pane), session.participant(pane)?.model)
        case .earlierBranch: return [.session(.showBranch(pane, by: -1))]
        case .laterBranch: return [.session(.showBranch(pane, by: 1))]
        case .mutePane: return [.session(.mute(pane, session.participant(pane)?.isMuted != true))]
        case .movePaneLeft: return [.session(.move(pane, by: -1))]
        case .movePaneRight: return [.session(.move(pane, by: 1))]
        case .earlierVersion: return [.session(.showVersion(pane, by: -1))]
        case .laterVersion: return [.session(.showVersion(pane, by: 1))]
        default: break
        }
        return []
    }

    private mutating func zoom(_ pane: ParticipantID) {
        isZoomed.toggle()
        currentPane = pane
    }

    private mutating func examine(_ pane: ParticipantID, _ session: Session) -> [Request] {
        examined = nil
        return session.participant(pane).map { [.examine(provider: $0.model.provider)] } ?? []
    }

    private mutating func send(_ session: Session, _ now: Moment) -> [Request] {
        guard !composer.isBlank else { return [] }
        if let draft { return send(draft, session, now) }
        guard session.participants.contains(where: { !$0.isMuted }) else {
            notify(phrases.obstacle(.noPane), at: now)
            return []
        }
        for id in views.keys { views[id]?.scrollToEnd() }
        return [.session(.ask(composer.take(), to: .everyone, at: now))]
    }

    private mutating func stepBack(_ session: Session, _ now: Moment) -> [Request] {
        if focus == .composer, giveUpDraft() {
            return []
        } else if isZoomed {
            isZoomed = false
        } else if focus != .composer {
            setFocus(.composer)
        } else if session.isStreaming {
            return stopStreams(session, now)
        }
        return []
    }

    private mutating func stopStreams(_ session: Session, _ now: Moment) -> [Request] {
        let count = session.participants.count { session.reply(of: $0.id)?.isStreaming == true }
        notify(phrases.stopped(count), at: now)
        return [.session(.stopAll(at: now))]
    }

    private mutating func stopAll(_ session: Session, _ now: Moment) -> [Request] {
        if let quitArmedUntil, now < quitArmedUntil { return [.quit] }
        quitArmedUntil = now.advanced(by: .seconds(1))
        guard session.isStreaming || isJudging else {
            notify(phrases.againToQuit, at: now)
            return []
        }
        return stopStreams(session, now)
    }

    private mutating func moveFocus(_ offset: Int, _ session: Session) {
        let places = [Focus.composer] + session.participants.map { .pane($0.id) }
        let now = places.firstIndex(of: focus) ?? 0
        setFocus(places[(now + offset + places.count) % places.count])
    }

    private mutating func close(
        _ pane: ParticipantID, _ session: Session, _ now: Moment
    ) -> [Request] {
        guard let index = session.participants.firstIndex(where: { $0.id == pane }) else {
            return []
        }
        if focus == .pane(pane) {
            let neighbours = session.participants.map(\.id).filter { $0 != pane }
            setFocus(
                neighbours.isEmpty
                    ? .composer : .pane(neighbours[min(index, neighbours.count - 1)]))
        }
        undos.append(.pane)
        notify(
            phrases.closed(session.participants[index].model.description, undoKey), at: now)
        return [.session(.close(pane, at: now))]
    }

    private mutating func toggleThinking(
        _ pane: ParticipantID, _ session: Session, _ now: Moment
    ) -> [Request] {
        guard var parameters = session.participant(pane)?.parameters else { return [] }
        switch parameters.thinking {
        case nil: parameters.thinking = .on
        case .on: parameters.thinking = .off
        default: parameters.thinking = nil
        }
        notify(phrases.thinkingSwitch(parameters.thinking.map(language.name)), at: now)
        return [.session(.setParameters(pane, parameters))]
    }

    private mutating func toggleSearch(
        _ pane: ParticipantID, _ session: Session, _ now: Moment
    ) -> [Request] {
        guard var parameters = session.participant(pane)?.parameters else { return [] }
        parameters.search = parameters.search == true ? nil : true
        notify(phrases.searchSwitch(parameters.search), at: now)
        return [.session(.setParameters(pane, parameters))]
    }

    mutating func openModels(for purpose: Purpose, _ model: ModelName?) {
        let title =
            switch purpose {
            case .newPane: phrases.chooseNewModel
            case .merge: language.judging.chooseMerger
            case .judges: language.judging.chooseJudge
            default: phrases.chooseModel
            }
        overlay = .box(
            purpose,
            FuzzyBox(
                title: title, items: modelItems(for: purpose), selecting: model?.description))
    }

    private mutating func openPalette(_ session: Session) {
        let context: Keymap.Context = focus == .composer ? .composer : .pane
        let items = Command.allCases.filter { $0 != .palette }.map { command in
            let obstacle = obstacle(to: command, in: session).map(phrases.obstacle)
            return FuzzyBox.Item(
                id: command.rawValue, label: phrases.command(command),
                detail: obstacle ?? keymap.chord(for: command, in: context)?.name ?? "",
                keywords: [command.rawValue, Language.english.phrases.command(command)]
                    + (command == .nextLanguage ? ["English", "Deutsch", "中文"] : []),
                obstacle: obstacle)
        }
        overlay = .box(.commands, FuzzyBox(title: phrases.chooseCommand, items: items))
    }

    private mutating func openHistory() {
        let items = composer.history.enumerated().map { index, prompt in
            FuzzyBox.Item(
                id: String(index), label: prompt.split(separator: "\n").joined(separator: " "))
        }
        overlay = .box(.history, FuzzyBox(title: phrases.searchHistory, items: items))
    }

    private mutating func nextLanguage() {
        let all = Language.allCases
        let index = all.firstIndex(of: language) ?? 0
        language = all[(index + 1) % all.count]
    }
}
