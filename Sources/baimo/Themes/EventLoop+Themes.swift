import ChatInterface
import Comparison
import NcursesBackend
import Terminal

/// The look of the screen: what the terminal can draw, and the themes to choose from.
extension EventLoop {
    /// What the terminal has decided before the first frame.
    func adaptLook(hasTheme: Bool) {
        followsGround = !hasTheme
        // With few colours a box has no ground of its own.
        interface.framesBoxes = screen.depth.rawValue <= ColorDepth.sixteen.rawValue
    }

    /// Unless a theme was asked for, it is the one for the ground that the terminal says it has.
    func adaptToGround() {
        guard followsGround, let ground = screen.ground.flatMap({ OKLab($0) }) else { return }
        followsGround = false
        let name = ground.lightness > 0.6 ? "light" : "dark"
        guard interface.theme.name == setup.usualTheme, name != interface.theme.name,
            let file = try? setup.themeFile(name)
        else { return }
        interface.theme = Theme(file)
        requestFrame()
    }

    func readThemes(for wish: ThemeWish, at now: Moment) {
        interface.take(
            themes: ThemeChoice.all(environment: setup.environment), for: wish, at: now)
        requestFrame()
    }
}
