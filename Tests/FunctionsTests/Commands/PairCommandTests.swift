import Testing

@testable import Functions

@Suite struct PairCommandTests {
    @Test(
        arguments: [
            ("/sluice retest", [.retest]),
            ("Hello\n/sluice sync\nthanks", [.sync]),
            ("/sluice STATUS please", [.status]),
            ("/sluice retest\n/sluice retest\n/sluice status", [.retest, .status]),
            ("/sluice", [.help]),
            ("/sluice frobnicate\n/sluice explode", [.help]),
            ("  /sluice help", [.help]),
        ] as [(String, [PairCommand])]
    )
    func `A command stands at the start of a line`(text: String, commands: [PairCommand]) {
        #expect(PairCommand.commands(in: text, prefix: "/sluice") == commands)
    }

    @Test(arguments: [
        "Please /sluice retest", "> /sluice retest", ">/sluice retest", "`/sluice retest`",
        "    /sluice retest",
        "\t/sluice retest", "```\n/sluice retest\n```", "~~~~\n/sluice retest\n~~~\n/sluice sync\n~~~~",
        "```sh\n/sluice retest", "<!--\n/sluice retest\n-->", "<!-- /sluice retest -->", "/sluicer retest",
        "/merge", "",
        "  ```\n/sluice sync\n  ```",
    ])
    func `Quotes, code and talk are no commands`(text: String) {
        #expect(PairCommand.commands(in: text, prefix: "/sluice").isEmpty)
    }

    @Test func `Behind a block of code commands count again`() {
        #expect(PairCommand.commands(in: "```\nx\n```\n/sluice sync", prefix: "/sluice") == [.sync])
    }

    @Test func `The prefix is the configured one`() {
        #expect(PairCommand.commands(in: "/bridge sync", prefix: "/bridge") == [.sync])
        #expect(PairCommand.commands(in: "/sluice sync", prefix: "/bridge").isEmpty)
    }

    @Test func `The help is no command itself`() {
        #expect(PairCommand.commands(in: CommandHelp.text(prefix: "/sluice"), prefix: "/sluice").isEmpty)
    }
}
