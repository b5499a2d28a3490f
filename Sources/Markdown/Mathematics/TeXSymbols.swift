/// TeX's commands that are signs, and what is known of the others.
enum TeXSymbols {
    /// Pairs of a command's name and its sign.
    static let signs: [String: String] = Dictionary(
        uniqueKeysWithValues: (greek + operators + relations + arrows + others)
            .split(whereSeparator: \.isWhitespace).map(String.init).pairs)

    private static let greek = """
        alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ
        iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
        varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω\n
        """
    private static let operators = """
        times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • pm ± mp ∓ oplus ⊕ ominus ⊖ otimes ⊗
        odot ⊙ cap ∩ cup ∪ setminus ∖ wedge ∧ vee ∨ land ∧ lor ∨ neg ¬ lnot ¬ sum ∑ prod ∏
        coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂
        partial ∂ nabla ∇ surd √ dagger † angle ∠ triangle △ prime ′ degree °\n
        """
    private static let relations = """
        leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪
        gg ≫ prec ≺ succ ≻ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ in ∈ ni ∋ notin ∉ mid ∣
        nmid ∤ parallel ∥ perp ⊥ vdash ⊢ models ⊨ asymp ≍ doteq ≐ leqslant ⩽ geqslant ⩾
        subsetneq ⊊ triangleq ≜ coloneqq ≔ lt < gt >\n
        """
    private static let arrows = """
        to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
        Leftrightarrow ⇔ iff ⇔ implies ⇒ impliedby ⇐ mapsto ↦ longrightarrow ⟶
        longleftarrow ⟵ Longrightarrow ⟹ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗
        searrow ↘ hookrightarrow ↪ rightharpoonup ⇀ rightleftharpoons ⇌\n
        """
    private static let others = """
        infty ∞ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ aleph ℵ hbar ℏ ell ℓ Re ℜ
        Im ℑ wp ℘ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ therefore ∴ because ∵ langle ⟨
        rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖
        lbrace { rbrace } lbrack [ rbrack ] backslash \\ colon : square □ checkmark ✓
        pounds £ S § top ⊤ bot ⊥ intercal ⊺ complement ∁ mho ℧ natural ♮ sharp ♯ flat ♭ clubsuit ♣
        diamondsuit ♢ heartsuit ♡ spadesuit ♠ copyright © yen ¥ lgroup ( rgroup ) ulcorner ⌜
        urcorner ⌝ llcorner ⌞ lrcorner ⌟ blacksquare ■ Box □ Diamond ◇ bigstar ★
        """

    /// Names that are set upright, with a blank around them.
    static let functions: Set<String> = [
        "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh",
        "tanh", "log", "ln", "lg", "exp", "lim", "limsup", "liminf", "max", "min", "sup", "inf",
        "arg", "det", "dim", "ker", "deg", "gcd", "hom", "Pr", "mod", "bmod", "softmax",
    ]

    /// Marks above or below their argument.
    static let accents: [String: Character] = [
        "hat": "\u{302}", "widehat": "\u{302}", "bar": "\u{304}", "overline": "\u{305}",
        "tilde": "\u{303}", "widetilde": "\u{303}", "vec": "\u{20D7}", "dot": "\u{307}",
        "ddot": "\u{308}", "underline": "\u{332}", "check": "\u{30C}", "acute": "\u{301}",
        "grave": "\u{300}",
    ]

    /// Commands that only change how their argument looks.
    static let transparent: Set<String> = [
        "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "mathfrak", "mathscr",
        "boldsymbol", "bm", "boxed", "underbrace", "overbrace", "cancel", "pmb", "phantom",
        "ensuremath", "mathop", "mathbin", "mathrel", "substack",
    ]

    /// Commands that say nothing.
    static let silent: Set<String> = [
        "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag",
        "hline", "middle", "small", "large", "Large", "normalsize", "bf", "rm", "it",
    ]

    /// Environments with rows and columns, and what encloses each row.
    static let matrices: [String: (String, String)] = [
        "matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"),
        "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"), "cases": ("{", ""), "array": ("", ""),
        "smallmatrix": ("(", ")"),
    ]

    /// Letters for sets of numbers and the like.
    static func doubleStruck(_ text: String) -> String {
        let letters: [Character: Character] = [
            "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ", "E": "𝔼",
            "1": "𝟙", "F": "𝔽",
        ]
        return String(text.map { letters[$0] ?? $0 })
    }
}

extension [String] {
    /// Its elements two by two.
    fileprivate var pairs: [(String, String)] {
        stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
    }
}
