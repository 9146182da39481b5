import Testing

@testable import Functions

@Suite struct MarkerTests {
    let key = [UInt8]("a key of thirty-two bytes, more or less".utf8)

    @Test func `A marker is read back from the text around it`() {
        let marker = Marker(["head": "c0ffee", "mirror": "sluice/7/12"])

        let text = "Some words.\n\n\(marker.line(signedWith: nil))\n"

        #expect(Marker(in: text, signedWith: nil) == marker)
    }

    @Test func `A signed marker is read back with its key`() {
        let marker = Marker(["head": "c0ffee"])

        #expect(Marker(in: marker.line(signedWith: key), signedWith: key) == marker)
    }

    @Test func `A marker is one line that a person does not see`() {
        let line = Marker(["b": "2", "a": "1"]).line(signedWith: nil)

        #expect(line == "<!-- sluice v1 a=1 b=2 -->")
    }

    @Test(arguments: ["head=bad0ff", "head=c0ffee extra=1"])
    func `A marker that somebody changed is none`(fields: String) {
        let signed = Marker(["head": "c0ffee"]).line(signedWith: key)

        let forged = signed.replacing("head=c0ffee", with: fields)

        #expect(Marker(in: forged, signedWith: key) == nil)
    }

    @Test func `An unsigned marker is none where markers are signed`() {
        let line = Marker(["head": "c0ffee"]).line(signedWith: nil)

        #expect(Marker(in: line, signedWith: key) == nil)
    }

    @Test func `A marker of another key is none`() {
        let line = Marker(["head": "c0ffee"]).line(signedWith: key.reversed())

        #expect(Marker(in: line, signedWith: key) == nil)
    }

    @Test func `The last of several markers counts`() {
        let text = ["1", "2"].map { Marker(["n": $0]).line(signedWith: nil) }.joined(separator: "\n")

        #expect(Marker(in: text, signedWith: nil)?.fields == ["n": "2"])
    }

    @Test(arguments: ["", "<!-- sluice v2 a=1 -->", "<!-- sluice v1 a=1", "sluice v1 a=1 -->"])
    func `What is no marker of this version is none`(text: String) {
        #expect(Marker(in: text, signedWith: nil) == nil)
    }
}
