/// A sentence, a heading, a row of a table or a line of code: what one answer is aligned to
/// another by.
package struct Passage: Equatable, Sendable {
    /// What a passage is in the answer's Markdown.
    package enum Kind: Equatable, Sendable {
        case paragraph
        /// With its level, from 1.
        case heading(Int)
        case listItem
        case quote
        case tableRow
        case code
    }

    package var kind: Kind
    /// All that belongs to it: blank lines and markers before it, the line's end behind it. The
    /// passages' ranges follow one another and cover the text.
    package var range: ByteRange
    /// Its words, without the marker of a list or a heading and without blanks at the ends.
    package var content: ByteRange
    /// Its words and, where it begins a line, the marker before them.
    package var marked: ByteRange
    /// The heading that it stands under, by its place among the passages.
    package var heading: Int?
    /// Which line of the text it is on, from 0: sentences of one paragraph share it.
    package var line: Int

    /// Its tokens, by their places among the answer's.
    var tokens: Range<Int>
    /// The same for passages that say the same, however they are marked up.
    var key: UInt64
    /// What its tokens weigh.
    var mass: Float
}
