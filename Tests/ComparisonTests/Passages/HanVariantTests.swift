import Comparison
import Testing

@Suite struct `Traditional and simplified Chinese` {
    @Test func `are the same when words are`() {
        #expect(Difference(AnswerText("資料備份在這裡。"), AnswerText("资料备份在这里。")).isEmpty)
        #expect(!Difference(AnswerText("軟體在這裡。"), AnswerText("软件在这里。")).isEmpty)
    }

    @Test func `are still told apart where one is asked for`() {
        let check = InstructionCheck(
            demand: .language(.traditional), quote: "", range: 0..<0)
        #expect(check.result(for: AnswerText("因為這樣會讓資料遺失，請備份。")).outcome == .passed)
        #expect(check.result(for: AnswerText("因为这样会让资料遗失，请备份。")).outcome == .failed)
    }

    @Test func `both make demands`() {
        #expect(
            InstructionCheck.all(in: "請介紹長城，不超過兩百字").map(\.demand)
                == InstructionCheck.all(in: "请介绍长城，不超过两百字").map(\.demand))
    }
}
