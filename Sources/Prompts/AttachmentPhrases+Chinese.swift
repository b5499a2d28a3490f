extension AttachmentPhrases {
    package static let chinese = AttachmentPhrases(
        omission: { why in
            switch why {
            case .hidden: "隐藏文件"
            case .product: "构建产物或依赖"
            case .ignored: "被 .gitignore 忽略"
            case .binary: "不是文本"
            case .picture: "图片，要发送请单独写出"
            case .secret: "可能含有机密，确需发送请写 @!路径"
            case .link: "符号链接"
            case .special: "不是普通文件"
            }
        },
        problem: { reason in
            switch reason {
            case .fileTooLarge(let size, let limit):
                "大小 \(ByteSize(size))，单个文本文件最多发送 \(ByteSize(limit))"
            case .pictureTooLarge(let size, let limit):
                "大小 \(ByteSize(size))，单张图片最多发送 \(ByteSize(limit))"
            case .tooMuch(let limit): "加上它就超过一次提问的上限 \(ByteSize(limit))"
            case .tooManyFiles(let limit): "超过一次提问最多 \(limit) 个文件的上限"
            case .tooManyNames(let limit): "包含超过 \(limit) 个条目，请指定其中一部分"
            case .tooDeep(let limit): "目录嵌套超过 \(limit) 层，请指定其中一部分"
            case .nothingToSend: "其中没有可以发送的内容"
            case .binary: "既不是文本，也不是模型能看的图片（png、jpeg、gif、webp）"
            case .unknownEncoding: "既不是 UTF-8 也不是 GB18030 编码"
            case .special: "不是普通文件"
            case .secret: "可能含有机密，确需发送请写 @!路径"
            case .unreadable(let why): "无法读取：\(why)"
            }
        },
        leftOut: { "未发送（\($0)）：\($1)" },
        andMore: { "等，另有 \($0) 个" },
        readAs: { "按 \($0) 读取" },
        picture: { "\($0) 图片" },
        tokens: { "≈\($0) token" },
        files: { "\($0) 个文件" },
        pictures: { "其中图片 \($0) 张" },
        sends: { "将发送 \($0)" },
        omitted: { "略去 \($0) 个" },
        unmatched: { "\($0)：没有这个文件，按原文发送" })
}
