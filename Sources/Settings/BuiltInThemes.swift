/// The themes of the program: the files in `themes/`, as they are in the program.
package enum BuiltInThemes {
    /// The names in the order in which they are shown.
    package static let order = [
        "dark", "light", "ink", "ink-night", "contrast-dark", "contrast-light", "colour-blind",
        "solarized-dark", "solarized-light", "gruvbox-dark", "gruvbox-light", "nord", "dracula",
        "catppuccin-mocha", "catppuccin-latte", "tokyo-night",
    ]

    /// The document of a theme; nil if there is none of that name. Nothing of another is touched.
    package static func text(of name: String) -> String? {
        files[name].map { String(decoding: $0(), as: UTF8.self) }
    }

    private static let files: [String: @Sendable () -> [UInt8]] = [
        "dark": { PackageResources.dark_toml },
        "light": { PackageResources.light_toml },
        "ink": { PackageResources.ink_toml },
        "ink-night": { PackageResources.ink_night_toml },
        "contrast-dark": { PackageResources.contrast_dark_toml },
        "contrast-light": { PackageResources.contrast_light_toml },
        "colour-blind": { PackageResources.colour_blind_toml },
        "solarized-dark": { PackageResources.solarized_dark_toml },
        "solarized-light": { PackageResources.solarized_light_toml },
        "gruvbox-dark": { PackageResources.gruvbox_dark_toml },
        "gruvbox-light": { PackageResources.gruvbox_light_toml },
        "nord": { PackageResources.nord_toml },
        "dracula": { PackageResources.dracula_toml },
        "catppuccin-mocha": { PackageResources.catppuccin_mocha_toml },
        "catppuccin-latte": { PackageResources.catppuccin_latte_toml },
        "tokyo-night": { PackageResources.tokyo_night_toml },
    ]
}
