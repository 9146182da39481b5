import Testing

@Suite struct PlacementTests {
    @Test(arguments: Placement.all)
    func `A tag goes behind the last of its kind`(_ placement: Placement) async throws {
        let hello = try await Hello(spec: Hello.spec(placement.before))
        for (place, name) in zip(1..., placement.listed) {
            try await hello.change(place, "Change \(place)\n\nPatch-name: \(name)\n")
        }
        try await hello.change(9, "Greet Fedora\n")

        try await hello.updateDistGit()

        #expect(try hello.specFile() == Hello.spec(placement.after))
    }

    // Rule: digits-default
    @Test func `Four digits are written where the configuration does not say how many`() async throws {
        let hello = try await Hello(configuration: Hello.configuration(digits: nil))
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit()

        #expect(try hello.specFile() == Hello.spec(Placement.greeting("Patch0001:      ")))
    }

    // Rule: spec-patchlist
    @Test func `Entries of %patchlist are counted from zero and stay the first`() async throws {
        let list = "\n%patchlist\none.patch\ntwo.patch\n"
        let spec = Hello.spec().replacing("\n%description", with: "\(list)\n%description")
        let hello = try await Hello(spec: spec)
        try await hello.change(1, "One\n\nPatch-name: one.patch\n")
        try await hello.change(2, "Two\n\nPatch-name: two.patch\n")
        try await hello.change(3, "Greet Fedora\n")

        try await hello.updateDistGit()

        #expect(try hello.listedPatches() == ["one.patch", "two.patch", "0003-Greet-Fedora.patch"])
        #expect(try await hello.specFileChanges().added == Placement.greeting("Patch2:         ", behind: 2))
    }

    // Rule: patch-id-zero
    @Test func `Numbers may begin with zero`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "One\n\nPatch-id: 0\n")
        try await hello.change(2, "Two\n")

        try await hello.updateDistGit()

        let tags = try hello.specFile().split(separator: "\n").filter { $0.hasPrefix("Patch") }
        #expect(tags == ["Patch0:         0001-One.patch", "Patch1:         0002-Two.patch"])
    }
}
