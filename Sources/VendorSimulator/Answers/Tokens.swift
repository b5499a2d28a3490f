/// Text as a model would send it: two or three Han characters, or a word, at a time.
enum Tokens {
    static func cut(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var length = 0
        var wasWide = false
        for character in text {
            let isWide = (character.unicodeScalars.first?.value ?? 0) >= 0x2E80
            let isFull = wasWide ? length >= 2 : character == " " || character == "\n"
            if length > 0, isFull || isWide != wasWide {
                pieces.append(piece)
                piece = ""
                length = 0
            }
            piece.append(character)
            length += 1
            wasWide = isWide
        }
        return length == 0 ? pieces : pieces + [piece]
    }
}
