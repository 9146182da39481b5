import Testing

@testable import Runtime

@Suite struct RedactionTests {
    @Test(arguments: [
        ("token glpat-abcDEF_123-x.01.9 is dead", "token glpat-[secret] is dead"),
        ("key=whsec_AAECAw==", "key=whsec_[secret]"),
        ("whsec_AAECAw== is bad", "whsec_[secret] is bad"),
        ("{\"m\":\"glpat-abc\"}", "{\"m\":\"glpat-[secret]\"}"),
        ("fetch https://oauth2:glpat-x@gitlab.example/a.git", "fetch https://[secret]@gitlab.example/a.git"),
        ("fetch http://user@host/x?y=a@b", "fetch http://[secret]@host/x?y=a@b"),
        (
            "see https://gitlab.example/a/-/merge_requests/1",
            "see https://gitlab.example/a/-/merge_requests/1"
        ),
        ("mail bot@example.org", "mail bot@example.org"),
        ("glpat- alone", "glpat- alone"),
        ("größe 😀", "größe 😀"),
    ])
    func `What looks like a secret is not shown`(text: String, shown: String) {
        #expect(Redaction.redact(text) == shown)
    }
}
