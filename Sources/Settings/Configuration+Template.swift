extension Configuration {
    /// A file to begin with: everything that can be set, commented out.
    package static let template = """
        # baimo: the configuration. What is commented out shows an example.
        # `baimo config check` finds mistakes, `baimo config show` shows what is set.

        # The language of the interface: en, zh or de; else the locale decides.
        # lang = "zh"

        # The look: `baimo themes list` shows the themes, `baimo themes preview ink` one of them;
        # a file NAME.toml in themes/ beside this file adds one, or replaces that of the same name.
        # Without it: dark, or light where the terminal says that its background is light.
        # theme = "ink"

        # Lines and marks: "unicode" or "ascii"; else as the width of ambiguous characters allows.
        # borders = "ascii"

        # Colours: "auto" (what the terminal has; none where NO_COLOR is set), "24bit", 256, 16 or
        # "none".
        # colors = "auto"

        # Links that the terminal opens (OSC 8): "auto" (where it is known to know them), "on", "off".
        # hyperlinks = "auto"

        # The line-up to begin with, each as provider/model; `baimo models` lists them.
        # models = ["zhipu/glm-5.2", "qwen/qwen3.8-max", "deepseek/deepseek-flash"]

        # Columns of characters of ambiguous width: "auto", 1 or 2.
        # ambiguous_width = "auto"

        # When an answer ends that you don't look at: "none", "bell" or "title" (the window's).
        # A notice names it in any case.
        # announce = "bell"

        # Further line-ups: baimo --lineup cheap
        # [lineups.cheap]
        # models = ["zhipu/glm-4.7-flash", "baidu/ernie-speed-128k"]

        # The same with parameters for each pane, any of which may be left out.
        # [[lineups.careful.panes]]
        # model = "zhipu/glm-5.2"
        # system = "Answer in one paragraph."
        # temperature = 0.3
        # max_tokens = 2000
        # thinking = "high"                     # on, off, low, medium or high
        # search = true

        # A provider of the catalogue needs no more than its key, and that is found in the
        # environment if it is there (ZHIPUAI_API_KEY, DASHSCOPE_API_KEY, DEEPSEEK_API_KEY …).
        # [providers.zhipu]
        # api_key_env = "MY_ZHIPU_KEY"          # a variable of the environment, or
        # api_key_command = "pass show zhipu"   # a command that prints the key, or
        # api_key = "…"                         # the key itself; then chmod 600 this file
        # proxy = "direct"                      # or http://host:port, socks5h://host:port
        # base_url = "https://open.bigmodel.cn/api/paas/v4"
        # dialect = "chat-completions"
        # auth = "bearer"                       # or api-key, x-api-key, none …
        # headers = { "X-Team" = "blue" }
        # ca_file = "corp-ca.pem"               # from this file's folder
        # http1 = true                          # never HTTP/2
        # Seconds: to connect, to the first byte, without a byte, without text, in all.
        # timeout = { connect = 10, first_byte = 120, idle = 60, stall = 180, total = 1800 }

        # Anything that the catalogue doesn't have.
        # [providers.mylab]
        # name = "Lab"
        # dialect = "chat-completions"
        # base_url = "http://127.0.0.1:8080/v1"
        # models = ["tiny"]

        # A price for a million tokens, in place of the catalogue's.
        # [[prices]]
        # model = "zhipu/glm-5.2"
        # input = 8.0
        # output = 28.0
        # currency = "CNY"
        # as_of = "2026-08-14"

        # Tokens that a provider has given you.
        # [[grants]]
        # provider = "zhipu"
        # tokens = 20_000_000
        # expires = "2026-12-31"

        # CNY a day; you are asked before more is spent.
        # [budget]
        # daily = 5.0

        # Keys and what they do; `baimo keys` lists both.
        # [keys]
        # "ctrl-t" = "toggle-thinking"

        """
}
