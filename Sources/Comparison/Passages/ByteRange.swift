/// UTF-8 bytes of one text: from the first to behind the last.
package typealias ByteRange = Range<Int>
