import Testing

@testable import Sandbox

@Suite struct HookTargetsTests {
    @Test(arguments: [
        ("http://127.0.0.1:8080/hook", true), ("http://localhost/", true), ("https://[::1]:1/x?y", true),
        ("http://127.1.2.3", true), ("http://ci.example:80/hook", true), ("HTTP://CI.EXAMPLE/", true),
        ("http://example.com/", false), ("http://127.0.0.1.example.com/", false), ("ftp://localhost/", false),
        ("http://localhost@example.com/", false), ("http://user:pass@localhost/", false),
        ("localhost", false),
        ("http://localhost\\@example.com/", false), ("http://0.0.0.0/", false),
        ("http://169.254.169.254/", false),
    ])
    func `Webhooks go to this machine and to named hosts`(url: String, isAllowed: Bool) {
        #expect(HookTargets(hosts: ["ci.example"]).allow(url) == isAllowed)
    }
}
