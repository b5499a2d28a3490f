import Prompts
import TestSupport
import Testing

/// What a prompt names with `@`, found by what is sent for it.
@Suite struct `A reference` {
    private let tree = MemoryTree([
        "/project/a.txt": "A", "/project/报告.txt": "R", "/project/my notes.md": "N",
        "/project/T": "T",
        "/project/Test": "T", "/project/src/main.swift": "M", "/project/docs/x.md": "X",
        "/home/li/todo.txt": "H", "/project/a,b.txt": "AB", "/project/v1.2": "V",
        "/project/main": "m",
        "/etc/hosts": "E", "/project/x@y.txt": "XY", "/project/‹odd›.txt": "O",
    ])

    /// The files that are sent, and the person's words as they are sent.
    private func sent(_ prompt: String) -> (files: [String], words: String) {
        let plan = plan(prompt, tree)
        #expect(plan.problems.isEmpty)
        guard let attachments = plan.attachments else { return ([], prompt) }
        let words = attachments.files.reduce(attachments.text) { text, file in
            text.components(before: "\n\n\(file.path)\n```")
        }
        return (attachments.files.map(\.path), words)
    }

    @Test(arguments: [
        ("@a.txt", "a.txt", "a.txt"), ("see @a.txt.", "a.txt", "see a.txt."),
        ("(@a.txt)", "a.txt", "(a.txt)"), ("@a.txt's", "a.txt", "a.txt's"),
        ("@a.txt:12 fails", "a.txt", "a.txt:12 fails"), ("@a.txt…", "a.txt", "a.txt…"),
        ("请看@a.txt的内容", "a.txt", "请看a.txt的内容"), ("看@a.txt，好吗", "a.txt", "看a.txt，好吗"),
        ("看“@a.txt”", "a.txt", "看“a.txt”"), ("@报告.txt的结论", "报告.txt", "报告.txt的结论"),
        ("@\"my notes.md\" too", "my notes.md", "\"my notes.md\" too"),
        ("@“my notes.md”里", "my notes.md", "“my notes.md”里"),
        ("@./src/main.swift", "./src/main.swift", "./src/main.swift"),
        ("@src/../a.txt", "src/../a.txt", "src/../a.txt"),
        ("@~/todo.txt", "~/todo.txt", "~/todo.txt"),
        ("@/etc/hosts", "/etc/hosts", "/etc/hosts"), ("@a,b.txt", "a,b.txt", "a,b.txt"),
        ("@v1.2", "v1.2", "v1.2"), ("@v1.2.", "v1.2", "v1.2."), ("@x@y.txt", "x@y.txt", "x@y.txt"),
        ("line\n@a.txt\n", "a.txt", "line\na.txt\n"), ("@!a.txt", "a.txt", "a.txt"),
        ("!@a.txt", "a.txt", "!a.txt"), ("看：@a.txt。", "a.txt", "看：a.txt。"),
    ]) func `names a file`(prompt: String, file: String, words: String) {
        let sent = sent(prompt)
        #expect(sent.files == [file])
        #expect(sent.words == words)
    }

    @Test(arguments: [
        "li@a.txt", "li.wei@a.txt", "josé@a.txt", "x/@a.txt", "`@a.txt`", "=@a.txt", "a+@a.txt",
        "@nothing", "@src", "@docs 看", "@Tests", "@a.tx", "@a", "@报告", "@v1", "@v1.2.3", "@mainly",
        "@ a.txt", "@", "@@", "@\"a.txt", "@\"my\nnotes.md\"", "@a.txt/", "@main/", "@src/的代码",
        "@T-shirt", "@T_x", "@docs/报告不存在", "@docs(old)", "https://x.cn/@a.txt", "\\\\@a.txt",
        "小李@报告", "npm i @types/node", "@property(nonatomic)", "@.", "@..",
    ]) func `is none where it names nothing, or is a part of something else`(prompt: String) {
        let plan = plan(prompt, tree)
        #expect(plan.attachments == nil)
        #expect(plan.items.isEmpty && plan.problems.isEmpty)
    }

    @Test(arguments: [
        ("\\@a.txt", "@a.txt"), ("not \\@a.txt but", "not @a.txt but"),
        ("看\\@\"my notes.md\"", "看@\"my notes.md\""),
    ]) func `is words behind a backslash`(prompt: String, words: String) {
        let plan = plan(prompt, tree)
        #expect(plan.attachments?.text == words)
        #expect(plan.attachments?.files.isEmpty == true)
    }

    @Test func `leaves backslashes alone that stand before nothing`() {
        #expect(plan("\\@nothing foo\\@bar.com", tree).attachments == nil)
    }

    @Test func `can be repeated, and is sent once`() {
        let both = sent("@a.txt and @./a.txt and @src/main.swift,@Test")
        #expect(both.files == ["a.txt", "src/main.swift", "Test"])
    }

    @Test func `that looks like a path and names nothing is told`() {
        let plan = plan("@src/no.swift @\"no such file\" @!.env @gone @types/node", tree)
        #expect(plan.unmatched == ["src/no.swift", "no such file", ".env", "types/node"])
    }

    @Test func `asks for files no more than a bounded number of times`() {
        let text = String(repeating: "@a,b,c,d,e,f，g。h ", count: 20_000)
        #expect(plan(text, tree).attachments == nil)
        #expect(tree.questions <= 4096)
    }

    @Test func `goes through any text`() {
        var seed: UInt64 = 11
        let pieces = [
            "@", "\\", "a.txt", "\"", "“", "/", "src", "中", " ", "\n", "!", ".", ",", "\u{0}",
        ]
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<20 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            let plan = plan(text, tree)
            #expect(plan.attachments == nil || plan.problems.isEmpty)
            // Only a directory, which ends in a slash, brings files that are not written out.
            for file in plan.attachments?.files ?? [] where !text.contains("/") {
                #expect(text.contains(file.path))
            }
        }
    }
}

extension String {
    fileprivate func components(before end: String) -> String {
        firstRange(of: end).map { String(self[..<$0.lowerBound]) } ?? self
    }
}
