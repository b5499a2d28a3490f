/// Which judge is to compare which two answers, and in which order it sees them.
package struct JudgeTask: Hashable, Sendable {
    package var judge: ModelName
    /// The answer shown as A, by its place.
    package var first: Int
    /// The answer shown as B.
    package var second: Int

    package init(judge: ModelName, first: Int, second: Int) {
        self.judge = judge
        self.first = first
        self.second = second
    }

    /// The same question with the answers swapped.
    package var swapped: JudgeTask { JudgeTask(judge: judge, first: second, second: first) }
}

/// Judges prefer what they see first, and themselves: so every pair is asked for in both orders,
/// and nobody judges an answer of its own.
package enum PairSchedule {
    /// All tasks, pair by pair. Answers of one model aren't compared with each other.
    package static func tasks(contenders: [ModelName], judges: [ModelName]) -> [JudgeTask] {
        var tasks: [JudgeTask] = []
        for i in contenders.indices {
            for j in contenders.indices[(i + 1)...] where !isSame(contenders[i], contenders[j]) {
                for judge in judges
                where !isSame(judge, contenders[i]) && !isSame(judge, contenders[j]) {
                    let task = JudgeTask(judge: judge, first: i, second: j)
                    tasks += [task, task.swapped]
                }
            }
        }
        return tasks
    }

    /// One model may be served by several providers: the last part of its name decides.
    static func isSame(_ a: ModelName, _ b: ModelName) -> Bool { core(a) == core(b) }

    private static func core(_ name: ModelName) -> String {
        (name.model.split(separator: "/").last.map(String.init) ?? name.model).folded
    }
}
