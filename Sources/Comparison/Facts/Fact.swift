/// Something an answer states that can be compared with what others state.
package struct Fact: Equatable, Sendable {
    /// What is stated.
    package enum Value: Hashable, Sendable {
        case quantity(Quantity)
        case date(CalendarDate)
        case time(ClockTime)
        case version(Version)
        /// A person, a place, a firm, a work: in small letters.
        case name(String)
        /// Host and path, without scheme, `www.` and fragment.
        case link(String)
        case email(String)
        /// A name in a program, as it is written.
        case identifier(String)
    }

    /// The kinds of values; facts of different kinds never contradict each other.
    package enum Kind: Equatable, Hashable, Sendable, CaseIterable {
        case quantity, date, time, version, name, link, email, identifier
    }

    package var value: Value
    /// The bytes that state it.
    package var range: ByteRange
    /// The passage, by its place in the answer.
    package var passage: Int
    /// Stated as `about`, 约, 左右.
    package var isApproximate: Bool

    init(_ value: Value, range: ByteRange, passage: Int, isApproximate: Bool = false) {
        self.value = value
        self.range = range
        self.passage = passage
        self.isApproximate = isApproximate
    }

    package var kind: Kind {
        switch value {
        case .quantity: .quantity
        case .date: .date
        case .time: .time
        case .version: .version
        case .name: .name
        case .link: .link
        case .email: .email
        case .identifier: .identifier
        }
    }

    /// How two statements of one matter stand to one another.
    enum Relation {
        case equal
        /// The same once rounded, or one more precise than the other.
        case close
        case different
    }

    func relation(to other: Fact) -> Relation {
        if value == other.value { return .equal }
        switch (value, other.value) {
        case (.quantity(let a), .quantity(let b)):
            let isAbout = isApproximate || other.isApproximate
            guard a.isWithinRounding(of: b, about: isAbout) else { return .different }
            return isAbout && a.isWithinRounding(of: b) ? .equal : .close
        case (.date(let a), .date(let b)): return a.isCompatible(with: b) ? .close : .different
        case (.version(let a), .version(let b)): return a.isPrefix(of: b) ? .close : .different
        default: return .different
        }
    }

    /// Whether two facts can be about one matter as far as their values go.
    func isComparable(to other: Fact) -> Bool {
        switch (value, other.value) {
        case (.quantity(let a), .quantity(let b)): a.dimension == b.dimension || a.isMiscounted(b)
        case (.version(let a), .version(let b)):
            a.name.isEmpty || b.name.isEmpty || a.name == b.name
        case (.date, .date), (.time, .time): true
        default: false
        }
    }
}
