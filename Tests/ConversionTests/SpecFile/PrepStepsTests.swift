import Conversion
import Testing

@Suite struct PrepStepsTests {
    private func prep(_ lines: String...) -> PrepSteps {
        SpecFile((["Name: a", "%prep"] + lines + ["%build", "%autosetup -p9"]).joined(separator: "\n")).prep
    }

    @Test(arguments: [
        ("%autosetup", nil), ("%autosetup -p1", 1), ("%autosetup -n %{name} -p 0", 0),
        ("%autosetup -Sgit -p1 -v", 1),
        ("%autosetup -vp2 -n x", 2), ("%{?with_x:%autosetup -p1}", 1), ("%{autosetup -p3}", 3),
        ("  %autosetup -n -p1", nil),
    ])
    func `The level of autosetup is the one it is called with`(_ line: String, _ level: Int?) {
        let prep = prep(line)

        #expect(prep.usesAutosetup)
        #expect(prep.stripLevel == level)
        #expect(!prep.leavesPatches)
    }

    @Test(arguments: ["%setup -q", "%%autosetup", "%autosetupx", "autosetup"])
    func `Other words are not autosetup`(_ line: String) {
        #expect(!prep(line).usesAutosetup)
    }

    @Test func `Autosetup can leave the patches to autopatch`() {
        let prep = prep("%autosetup -N -n a-1", "%autopatch -p1 -M 100", "%patch -P 101")

        #expect(prep.leavesPatches)
        #expect(prep.usesAutopatch)
        #expect(prep.stripLevel == 1)
        #expect(prep.patchNumbers == [101])
    }

    @Test func `Patches are applied one by one in five ways`() {
        let prep = prep(
            "%setup -q",
            "%patch1 -p1",
            "%patch 2 -p 2",
            "%patch -P 3 -P4 -p3 -b .orig",
            "%autopatch 5 6",
            "patch -p1 < %{PATCH7}"
        )

        #expect(!prep.usesAutosetup)
        #expect(prep.patchNumbers == [1, 2, 3, 4, 5, 6, 7])
        #expect((1...7).map(prep.stripLevel) == [1, 2, 3, 3, nil, nil, nil])
    }

    @Test func `A patch of its own level goes before the common one`() {
        let prep = prep("%autosetup -N", "%autopatch -p1 -M 9", "%patch -P 10 -p0")

        #expect(prep.stripLevel(ofPatch: 10) == 0)
        #expect(prep.stripLevel(ofPatch: 3) == 1)
    }

    @Test func `A spec file without prep does nothing`() {
        #expect(SpecFile("Name: a\n").prep.patchNumbers.isEmpty)
    }
}
