import Conversion
import Testing

@Suite struct PatchNumberTests {
    @Test(arguments: [3, 2, 0, -1])
    func `A patch id that is not above the others is refused by name`(_ number: Int) {
        let spec = Hello.spec("Patch3:         three.patch")

        #expect(throws: SpecFileError.numberTooLow(number, patch: "0001-Greet-Fedora.patch", highest: 3)) {
            try spec.adding(.greet.numbered(number))
        }
    }

    @Test func `A patch id below that of the patch before is refused`() {
        #expect(throws: SpecFileError.numberTooLow(4, patch: "0002-Be-polite.patch", highest: 5)) {
            try Hello.spec().adding(.greet.numbered(5), .polite.numbered(4))
        }
    }

    @Test func `A refusal leaves the spec file alone`() {
        var spec = SpecFile(Hello.spec())

        #expect(throws: SpecFileError.self) {
            try spec.add([.greet, .polite.numbered(1)], digits: 1)
        }

        #expect(spec.string == Hello.spec())
    }

    @Test func `The patch id of a patch that is listed already does not matter`() throws {
        let spec = Hello.spec("Patch3:         0001-Greet-Fedora.patch")

        #expect(try spec.adding(.greet.numbered(1)) == spec)
    }

    @Test func `A number too large to count on is refused`() {
        let spec = Hello.spec("Patch99999999999999999999: a.patch")

        #expect(SpecFile(spec).patches.map(\.number) == [Int.max])
        #expect(throws: SpecFileError.noNumberLeft(patch: "0001-Greet-Fedora.patch", highest: Int.max)) {
            try spec.adding(.greet)
        }
    }

    @Test func `Patches without numbers are counted on from the one before`() {
        let spec = SpecFile(
            Hello.spec("Patch: a", "Patch: b", "Patch7: c", "Patch: d", "PATCH: e")
                .replacing(
                    "%prep",
                    with: "%patchlist\n# f\n f \n\n%if 1\ng\n%endif\n\n%patchlist\nh\n\n%prep"
                )
        )

        #expect(spec.patches.map(\.number) == [0, 1, 7, 8, 9, 10, 11, 12])
        #expect(
            spec.patches.map { String(decoding: $0.value, as: UTF8.self) } == [
                "a", "b", "c", "d", "e", "f", "g", "h",
            ]
        )
    }

    @Test(arguments: [
        ("Patch0001: a", 4), ("Patch1: a", 1), ("Patch: a", 0), ("Patch0: a", 1), ("Patch00: a", 2),
    ])
    func `The digits of a number are those of its leading zeros`(_ tag: String, _ digits: Int) {
        #expect(SpecFile(tag).patches.map(\.numberDigits) == [digits])
    }

    @Test(arguments: [
        "", " a.patch", "a.patch ", "a\nb.patch", "a\u{0}.patch", "a\rb", "a\tb", "100%.patch",
        "%%(touch pwned).patch",
    ])
    func `A name that would not stand in a spec file as it is is refused`(_ name: String) {
        #expect(throws: SpecFileError.unwritableName(name)) {
            try Hello.spec().adding(PatchTag(name))
        }
    }

    @Test func `A refusal is a sentence that names number and patch`() {
        let error = SpecFileError.numberTooLow(4, patch: "b.patch", highest: 5)

        #expect("\(error)" == "Patch-id 4 of 'b.patch' must be above 5, the highest patch number before it")
    }
}
