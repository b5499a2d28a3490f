/// What a piece of the screen is, which is all that a view says about its look.
package enum Role: String, CaseIterable, Hashable, Sendable {
    case text, dim, border, focusedBorder, title, model, accent, good, warning, bad
    case reasoning, prompt, selection, footer, footerKey, composer, placeholder
    case picker, pickerMatch, simulated, error
}
