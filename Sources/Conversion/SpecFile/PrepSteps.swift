/// What `%prep` does to apply patches, read from its text.
package struct PrepSteps: Sendable, Equatable {
    /// Whether `%autosetup` occurs.
    package private(set) var usesAutosetup = false
    /// Whether `%autopatch` occurs.
    package private(set) var usesAutopatch = false
    /// Whether `%autosetup` leaves patches to others (`-N`).
    package private(set) var leavesPatches = false
    /// How many folders of the names in patches are cut off (`-p`); `nil` where nothing says.
    package private(set) var stripLevel: Int?
    /// The patches that are applied one by one: `%patch -P 3`, `%patch 3`, `%patch3`, `%{PATCH3}`.
    package private(set) var patchNumbers: [Int] = []

    init(reading lines: some Sequence<ArraySlice<UInt8>>) {
        for call in lines.flatMap(MacroCall.calls) {
            read(call)
        }
    }

    private mutating func read(_ call: MacroCall) {
        switch call.name {
        case "autosetup":
            let options = MacroOptions(call.arguments, takingArguments: "abnSp")
            usesAutosetup = true
            leavesPatches = leavesPatches || options.has("N")
            stripLevel = stripLevel ?? options.numbers("p").last
        case "autopatch":
            usesAutopatch = true
            let options = MacroOptions(call.arguments, takingArguments: "pmM")
            stripLevel = stripLevel ?? options.numbers("p").last
            patchNumbers += options.words.compactMap { Int($0) }
        case "patch":
            let options = MacroOptions(call.arguments, takingArguments: "PpbzFdo")
            patchNumbers += options.numbers("P") + options.words.compactMap { Int($0) }
        case let name where name.lowercased().hasPrefix("patch"):
            patchNumbers += Int(name.dropFirst(5)).map { [$0] } ?? []
        default:
            break
        }
    }
}

extension SpecFile {
    /// What the spec file's `%prep` does to apply patches.
    package var prep: PrepSteps {
        PrepSteps(reading: sections.filter { $0.name == "prep" }.flatMap { $0.body.map { text[$0] } })
    }
}
