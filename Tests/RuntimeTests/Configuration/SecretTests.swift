import TestSupport
import Testing

@testable import Runtime

@Suite struct SecretTests {
    @Test func `A secret comes from the environment`() throws {
        let secret = Secret(for: "the token", in: .environment("TOKEN"))

        #expect(try secret.value(in: Environment(["TOKEN": " abc\n"])).reveal() == "abc")
    }

    @Test func `A file that is replaced counts from the next use on`() throws {
        let folder = try TemporaryFolder()
        let secret = Secret(for: "the token", in: .file(try folder.write("old\n", to: "token")))

        #expect(try secret.value().reveal() == "old")
        try folder.write("new\n", to: "token")
        #expect(try secret.value().reveal() == "new")
    }

    @Test func `A relative path starts at the folder of functions.yaml`() throws {
        let forges = Sample.forges.replacing("{env: BOT_TOKEN}", with: "{file: secrets/token}")

        let configuration = try Sample.configuration(Sample.yaml(forges: forges))

        #expect(configuration.forges[0].identities[0].token.place == .file("/etc/sluice/secrets/token"))
    }

    @Test func `What is missing is said with its purpose and its place`() throws {
        let variable = Secret(for: "the token of identity bot of forge main", in: .environment("BOT_TOKEN"))
        let file = Secret(for: "the webhook secret of forge main", in: .file("/nonexistent/secret"))

        #expect(
            message { try variable.value(in: Environment([:])) }
                == "the token of identity bot of forge main is missing: the environment variable BOT_TOKEN is not set"
        )
        #expect(
            message { try file.value() }
                == "the webhook secret of forge main is missing: there is no file /nonexistent/secret"
        )
        #expect(
            message { try variable.value(in: Environment(["BOT_TOKEN": " \n"])) }
                == "the token of identity bot of forge main is empty: put it into environment variable BOT_TOKEN"
        )
    }

    @Test(arguments: ["two words", "two\nlines", "gl\u{7}", "schlüssel"])
    func `What cannot be a secret is refused and not repeated`(text: String) {
        let secret = Secret(for: "the token", in: .environment("TOKEN"))

        let message = message { try secret.value(in: Environment(["TOKEN": text])) }

        #expect(message == "the token in environment variable TOKEN is no single line of printable ASCII")
    }

    @Test func `A folder is no secret`() throws {
        let folder = try TemporaryFolder()
        let secret = Secret(for: "the token", in: .file(folder.path))

        #expect(message { try secret.value() }.hasPrefix("the token in file \(folder.path) cannot be read: "))
    }

    @Test func `A secret shows itself to nobody`() throws {
        let value = SecretValue("glpat-canary")
        var dumped = ""
        dump(value, to: &dumped)

        for text in ["\(value)", String(reflecting: value), String(describing: [value]), dumped] {
            #expect(!text.contains("canary"))
        }
    }

    @Test func `At start every token must be there, and one of the secrets that replace each other`() throws {
        let forges = Sample.forges.replacing(
            "[{env: HOOK_SECRET}]",
            with: "[{env: OLD_SECRET}, {env: HOOK_SECRET}]"
        )
        let configuration = try Sample.configuration(Sample.yaml(forges: forges))

        try configuration.checkSecrets(in: Sample.environment)
        #expect(throws: SecretError.self) {
            try configuration.checkSecrets(in: Environment(["BOT_TOKEN": "x"]))
        }
        #expect(throws: SecretError.self) {
            try configuration.checkSecrets(in: Environment(["OLD_SECRET": "x"]))
        }
    }

    private func message(of read: () throws -> SecretValue) -> String {
        do {
            return "read \(try read())"
        } catch {
            return "\(error)"
        }
    }
}
