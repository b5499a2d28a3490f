import Foundation
import TestSupport

// Runs the program in a pseudo-terminal with simulated vendors, types what a person would, and
// writes pictures of what is seen to the folder that is named.

guard CommandLine.arguments.count > 1 else {
    print("Where to? Pictures FOLDER")
    exit(64)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

/// Writes the screen as SVG, and as PNG where rsvg-convert is installed.
func save(_ terminal: PseudoTerminal, _ name: String, onLight: Bool) throws {
    let path = folder.appendingPathComponent(name)
    let picture =
        onLight
        ? TerminalPicture(terminal, ground: "#fbfbfa", ink: "#24292f") : TerminalPicture(terminal)
    try picture.svg.write(toFile: path.path + ".svg", atomically: true, encoding: .utf8)
    let convert = Process()
    convert.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    convert.arguments = ["rsvg-convert", "-o", path.path + ".png", path.path + ".svg"]
    try convert.run()
    convert.waitUntilExit()
    if convert.terminationStatus == 0 {
        try FileManager.default.removeItem(atPath: path.path + ".svg")
    }
    print(name)
}

/// One scene: the program at a size, what is done, and the picture of the end.
func scene(
    _ name: String, columns: Int, rows: Int, _ arguments: [String] = ["--demo"],
    colors: String = "24bit", onLight: Bool = false, _ act: (PseudoTerminal) -> Void
) throws {
    let home = try BuiltProgram.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    var environment = BuiltProgram.environment(home: home)
    environment["COLORTERM"] = colors == "24bit" ? "truecolor" : nil
    environment["TERM"] = colors == "16" ? "xterm-16color" : "xterm-256color"
    environment["NO_COLOR"] = colors == "none" ? "1" : nil
    try terminal.launch(BuiltProgram.path, arguments, environment: environment)
    _ = terminal.wait(for: "❯")
    act(terminal)
    while terminal.pump(milliseconds: 120) {}
    try save(terminal, name, onLight: onLight)
}

/// Waits until so many answers are complete.
func waitForAnswers(_ terminal: PseudoTerminal, _ count: Int) {
    _ = terminal.wait(seconds: 60) { $0.picture.split(separator: "✓").count > count }
}

let wanted = CommandLine.arguments.dropFirst(2)
func isWanted(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }

if isWanted("comparison") {
    try scene("comparison", columns: 150, rows: 40) { terminal in
        terminal.send("解释一下 SSE 和 WebSocket 的区别\r")
        waitForAnswers(terminal, 3)
        terminal.send("\t\u{1B}[H")
    }
}
if isWanted("streaming") {
    try scene("streaming", columns: 150, rows: 34) { terminal in
        terminal.send("Explain how TCP slow start works\r")
        _ = terminal.wait(for: "tok/s")
        let limit = ContinuousClock.now.advanced(by: .seconds(1.5))
        while ContinuousClock.now < limit { terminal.pump(milliseconds: 20) }
    }
}
if isWanted("picker") {
    try scene("picker", columns: 110, rows: 26) { terminal in
        terminal.send("\u{1B}m")
        terminal.send("yzam")
    }
}
if isWanted("narrow") {
    try scene("narrow", columns: 60, rows: 15) { terminal in
        terminal.send("用 Swift 写一个快速排序\r")
        waitForAnswers(terminal, 3)
    }
}
if isWanted("refusals") {
    try scene("refusals", columns: 130, rows: 18, ["--demo", "--lang", "zh"]) { terminal in
        terminal.send("你好 !no-balance\r")
        _ = terminal.wait(for: "余额不足")
    }
}

// The themes: two answers in Chinese with what differs marked, and the box with its preview.
let themes = [
    ("ink", "24bit", false), ("light", "24bit", true), ("colour-blind", "24bit", false),
    ("ink-night", "24bit", false), ("dark", "256", false), ("dark", "16", false),
    ("dark", "none", false),
]
for (theme, colors, onLight) in themes {
    let name = "theme-" + theme + (colors == "24bit" ? "" : "-" + colors)
    guard isWanted(name) else { continue }
    let arguments = ["--demo", "--theme", theme, "--lang", theme.hasPrefix("ink") ? "zh" : "en"]
    try scene(name, columns: 120, rows: 32, arguments, colors: colors, onLight: onLight) {
        terminal in
        terminal.send("用 Swift 写一个快速排序\r")
        waitForAnswers(terminal, 3)
        terminal.send("\td")
    }
}
if isWanted("themes") {
    try scene("themes", columns: 120, rows: 32, ["--demo", "--lang", "zh"]) { terminal in
        terminal.send("解释一下 SSE 和 WebSocket 的区别\r")
        waitForAnswers(terminal, 3)
        terminal.send("\u{10}pick-theme\r")
        _ = terminal.wait(for: "ink")
        terminal.send("\u{1B}[B\u{1B}[B")
    }
}

/// An answer to compare in pictures: the same question, put to all, with figures in the answers.
let question = "SQLite 和 PostgreSQL 该怎么选？请列出3个要点"
if isWanted("differences") {
    try scene("differences", columns: 140, rows: 34) { terminal in
        terminal.send("\(question)\r")
        waitForAnswers(terminal, 3)
        terminal.send("\u{1B}D")
    }
}
if isWanted("report") {
    try scene("report", columns: 120, rows: 44) { terminal in
        terminal.send("\(question)\r")
        waitForAnswers(terminal, 3)
        terminal.send("\u{1B}F")
    }
}
if isWanted("race") {
    try scene("race", columns: 120, rows: 18) { terminal in
        terminal.send("\(question)\r")
        _ = terminal.wait(for: "tok/s")
        terminal.send("\u{1B}R")
        waitForAnswers(terminal, 3)
    }
}

/// A server that answers everything with every element of Markdown.
func elementServer(_ language: String) throws -> RawServer {
    let content = try Fixture.text("Elements/\(language).md")
    let chunk = try JSONSerialization.data(withJSONObject: [
        "choices": [["index": 0, "delta": ["content": content], "finish_reason": "stop"]]
    ])
    return try RawServer { connection in
        guard connection.readRequest() != nil else { return }
        connection.sendStreamHead()
        connection.send("data: \(String(decoding: chunk, as: UTF8.self))\n\ndata: [DONE]\n\n")
    }
}

// Every element of Markdown, in a pane as narrow as they get, a usual one, and a wide one.
for (columns, rows, language, theme) in [
    (38, 66, "zh", "dark"), (80, 52, "zh", "ink"), (200, 48, "en", "dark"),
] where isWanted("elements-\(columns)") {
    let server = try elementServer(language)
    let file = folder.appendingPathComponent("elements.toml")
    defer { try? FileManager.default.removeItem(at: file) }
    let model = language == "zh" ? "模型" : "model"
    try """
    models = ["lab/\(model)"]
    [providers.lab]
    base_url = "\(server.url)"
    models = ["\(model)"]
    """.write(to: file, atomically: true, encoding: .utf8)
    let arguments = ["--config", file.path, "--lang", language, "--theme", theme]
    try scene("elements-\(columns)", columns: columns, rows: rows, arguments) { terminal in
        terminal.send(language == "zh" ? "数据库怎么选？\r" : "Which database?\r")
        waitForAnswers(terminal, 1)
    }
}
