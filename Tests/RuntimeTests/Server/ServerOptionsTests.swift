import Testing

@testable import Runtime

@Suite struct ServerOptionsTests {
    @Test func `PORT and FUNCTION come from the environment`() throws {
        let options = try ServerOptions(environment: Environment(["PORT": "9000", "FUNCTION": "sync-ci"]))

        #expect(options == ServerOptions(port: 9000, function: "sync-ci"))
        #expect(try ServerOptions(environment: Environment([:])) == ServerOptions())
        #expect(try ServerOptions(environment: Environment(["PORT": "", "FUNCTION": ""])) == ServerOptions())
    }

    @Test(arguments: ["http", "-1", "65536", "80 ", "+80"])
    func `A port that is none is refused`(port: String) {
        #expect(throws: ServerError.invalidPort(port)) {
            try ServerOptions(environment: Environment(["PORT": port]))
        }
    }

    @Test(arguments: [
        ("127.0.0.1:9000", "127.0.0.1", 9000), ("[::]:9000", "::", 9000), ("0.0.0.0", "0.0.0.0", 8080),
        ("localhost", "localhost", 8080),
    ])
    func `LISTEN_ADDRESS is a host, with or without a port`(text: String, host: String, port: Int) throws {
        let options = try ServerOptions(environment: Environment(["LISTEN_ADDRESS": text]))

        #expect(options == ServerOptions(host: host, port: port))
    }

    @Test(arguments: [":9000", "a b", "http://a", "host:port", "host:70000", "host/path"])
    func `An address that is none is refused`(text: String) {
        #expect(throws: ServerError.invalidAddress(text)) {
            try ServerOptions(environment: Environment(["LISTEN_ADDRESS": text]))
        }
    }

    @Test func `Only the secrets that a process needs must be there`() throws {
        let configuration = try Sample.configuration(Sample.yaml(functions: Sample.ownFunctions))
        let sink = Sink(url: "http://broker", transport: NoTransport())
        let bundle = Recorder().bundle.adding([Ingress(sink: sink)])

        for (function, secret) in [
            ("ingress", "HOOK_SECRET"), ("recorder", "BOT_TOKEN"), ("dead-letter", "NONE"),
        ] {
            let options = ServerOptions(function: function)
            let server = try Server(configuration, bundle, options: options, logger: .silent)

            try server.checkSecrets(in: Environment([secret: "x"]))
            if function != "dead-letter" {
                #expect(throws: SecretError.self) { try server.checkSecrets(in: Environment([:])) }
            }
        }
        let whole = try Server(configuration, bundle, options: ServerOptions(), logger: .silent)
        #expect(throws: SecretError.self) { try whole.checkSecrets(in: Environment(["HOOK_SECRET": "x"])) }
    }
}
