@testable import Runtime

/// Texts and values that tests begin with.
enum Sample {
    /// A functions.yaml in which everything is right; each section can be replaced.
    static func yaml(
        functions: String = Sample.functions,
        forges: String = Sample.forges,
        mappings: String = Sample.mappings,
        rest: String = ""
    ) -> String {
        "functions:\n\(functions)\nforges:\n\(forges)\nmappings:\n\(mappings)\n\(rest)\n"
    }

    static let functions = """
          - name: recorder
            summary: Writes down what it was woken with.
            on:
              - {event: merge_request, side: source-git, actions: [open, reopen]}
              - {event: pipeline, side: dist-git}
              - {event: schedule}
        """

    /// The recorder, and the runtime's own functions.
    static let ownFunctions =
        functions + """

              - {name: ingress, summary: Hands on., on: [{event: webhook}], timeout: 8s}
              - {name: dead-letter, summary: Keeps., on: [{event: undelivered}]}
            """

    static let forges = """
          - name: main
            url: https://gitlab.example
            webhook-secrets: [{env: HOOK_SECRET}]
            identities:
              - name: bot
                token: {env: BOT_TOKEN}
                author: {name: Bot, email: bot@example.org}
        """

    /// The forge with a signing token besides, so that each delivery has to be signed.
    static let signingForges = forges.replacing(
        "webhook-secrets:",
        with: "signing-tokens: [{env: SIGNING_TOKEN}]\n    webhook-secrets:"
    )

    static let mappings = """
          - source-git: src/*
            dist-git: rpms/*
            forge: main
            identity: bot
        """

    static let environment = Environment([
        "HOOK_SECRET": "open-sesame", "BOT_TOKEN": "bot-token", "SIGNING_TOKEN": HostileRequest.key,
    ])

    static func configuration(
        _ yaml: String = Sample.yaml(),
        functions: Set<String> = ["recorder"]
    ) throws -> Configuration {
        try Configuration(parsing: Array(yaml.utf8), folder: "/etc/sluice", functions: functions)
    }

    /// What is wrong in a text, one line for each mistake.
    static func mistakes(in yaml: String, functions: Set<String> = ["recorder"]) -> [String] {
        do {
            _ = try Configuration(parsing: Array(yaml.utf8), folder: "/etc/sluice", functions: functions)
            return []
        } catch {
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }
}
