/// The signs that Chinese numbers are written with.
enum HanNumerals {
    static func contains(_ key: UInt64) -> Bool {
        key < 0x10000 && signs.contains(UInt32(key))
    }

    static let signs: Set<UInt32> = Set("〇零一二两三四五六七八九十百千万亿半".unicodeScalars.map(\.value))
}
