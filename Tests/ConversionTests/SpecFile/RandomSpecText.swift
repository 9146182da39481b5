/// Texts made by chance, the same for the same seed, of lines that mean something in a spec file.
struct RandomSpecText {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(state: seed)
    }

    /// A text like a spec file that nobody checked.
    mutating func text() -> [UInt8] {
        let lineEnd = Array((Int.random(in: 0..<4, using: &generator) == 0 ? "\r\n" : "\n").utf8)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<40, using: &generator) {
            bytes += line() + lineEnd
        }
        return Bool.random(using: &generator) ? bytes : bytes + line()
    }

    /// A text of bytes that no one chose.
    mutating func bytes() -> [UInt8] {
        let alphabet = Array("\n\r\u{0C}\u{0}%{}()[]:#\\ \tPpatch1".utf8) + [0xE9, 0xFF]
        return (0..<Int.random(in: 0..<200, using: &generator)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }
    }

    private mutating func line() -> [UInt8] {
        let template = Self.templates[Int.random(in: 0..<Self.templates.count, using: &generator)]
        let number = Int.random(in: 0..<1000, using: &generator)
        return Array(template.replacing("@", with: String(number)).utf8) + (number == 7 ? [0xE9] : [])
    }

    private static let templates = [
        "", "", "", "  ", "# comment @", "#", "#@ %{", "Name: n", "Version: @", "Source0:  @.tar.gz",
        "source:@",
        "Patch@: @.patch", "Patch0@:     @.patch", "Patch: @.patch",
        "patch@ :\thttps://e.org/@-%{name}.patch",
        "%{?x:Patch@: @.patch}", "Patch@: %{?y:", "Patch@: a}", "Requires: %{z", "}", "%{?fedora:", "%{lua:",
        "%if @", "%ifarch x", "%else", "%elif @", "%endif", "  %endif", "%if @ \\", "%global g @",
        "%define h() \\",
        "line of h \\", "%global i %{expand:", "%prep", "%patchlist", "%package @", "%description \\",
        "@.patch",
        "%autosetup -p@", "%dnl %{", "Patch@: @.patch \\", "URL: @\u{0C}", "URL: \u{85}@\u{2028}",
    ]
}

/// A small generator with a seed.
///
/// Source: <https://prng.di.unimi.it/splitmix64.c>
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
