/// What `%prep` does to apply patches, read from its text.
///
/// Source: <https://rpm-software-management.github.io/rpm/manual/autosetup.html>
package struct PrepSteps: Sendable, Equatable {
    /// Whether `%autosetup` occurs.
    package private(set) var usesAutosetup = false
    /// Whether `%autopatch` occurs.
    package private(set) var usesAutopatch = false
    /// Whether `%autosetup` leaves patches to others (`-N`).
    package private(set) var leavesPatches = false
    /// How many leading folders `%autosetup` or `%autopatch` takes off the paths (`-p`); `nil` where neither
    /// says.
    package private(set) var stripLevel: Int?
    /// The patches that are applied one by one: `%patch -P 3`, `%patch 3`, `%patch3`, `%{PATCH3}`.
    package private(set) var patchNumbers: [Int] = []
    private var ownLevels: [Int: Int] = [:]

    init(reading lines: some Sequence<ArraySlice<UInt8>>) {
        for call in lines.flatMap(MacroCall.calls) {
            read(call)
        }
    }

    /// How many leading folders are taken off the paths of a patch; `nil` where nothing says.
    package func stripLevel(ofPatch number: Int) -> Int? {
        ownLevels[number] ?? stripLevel
    }

    private mutating func read(_ call: MacroCall) {
        switch call.name {
        case "autosetup":
            let options = MacroOptions(call.arguments, takingArguments: "abnSp")
            usesAutosetup = true
            leavesPatches = leavesPatches || options.has("N")
            stripLevel = options.numbers("p").last ?? stripLevel
        case "autopatch":
            let options = MacroOptions(call.arguments, takingArguments: "pmM")
            usesAutopatch = true
            stripLevel = options.numbers("p").last ?? stripLevel
            patchNumbers += options.words.compactMap { Int($0) }
        case let name where name.hasPrefix("patch"):
            let options = MacroOptions(call.arguments, takingArguments: "PpbzFdo")
            let words = name == "patch" ? options.words : [String(name.dropFirst(5))]
            apply(options.numbers("P") + words.compactMap { Int($0) }, level: options.numbers("p").last)
        case let name where name.hasPrefix("PATCH"):
            apply(Int(name.dropFirst(5)).map { [$0] } ?? [], level: nil)
        default:
            break
        }
    }

    private mutating func apply(_ numbers: [Int], level: Int?) {
        patchNumbers += numbers
        for number in numbers { ownLevels[number] = level }
    }
}

extension SpecFile {
    /// What the spec file's `%prep` does to apply patches.
    package var prep: PrepSteps {
        PrepSteps(reading: sections.filter { $0.name == "prep" }.flatMap { $0.body.map { text[$0] } })
    }
}
