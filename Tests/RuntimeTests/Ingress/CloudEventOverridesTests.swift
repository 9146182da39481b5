import JSON
import Testing

@testable import Runtime

@Suite struct CloudEventOverridesTests {
    private static let event = CloudEvent(id: "1", source: "s", type: "t", extensions: ["a": "1", "b": "2"])

    @Test func `The attributes of the environment win`() throws {
        let overrides = try CloudEventOverrides(#"{"extensions": {"b": "3", "cluster": "east"}}"#)

        #expect(overrides.applied(to: Self.event).extensions == ["a": "1", "b": "3", "cluster": "east"])
    }

    @Test(arguments: ["", "{}", #"{"extensions": {}}"#, #"{"extensions": null}"#])
    func `Nothing to override changes nothing`(text: String) throws {
        #expect(try CloudEventOverrides(text).applied(to: Self.event) == Self.event)
    }

    @Test(arguments: [
        ("{", "line 1"), ("[]", "expected an object"), (#"{"extensions": {"a": 1}}"#, "expected a string"),
        (#"{"extensions": {"A-B": "x"}}"#, "has a name of other than a-z and 0-9"),
        (#"{"extensions": {"id": "x"}}"#, "is no extension"),
    ])
    func `What Knative does not write is refused at start`(text: String, sentence: String) {
        let error = #expect(throws: ServerError.self) { try CloudEventOverrides(text) }

        #expect(error.map { "\($0)".hasPrefix("K_CE_OVERRIDES is not") } == true)
        #expect(error.map { "\($0)".contains(sentence) } == true, "\(String(describing: error))")
        #expect(error?.isMisconfiguration == true)
    }
}
