import HTTP
import Testing

@testable import Runtime

@Suite struct HostileRequestTests {
    private func check(_ request: HostileRequest, forges: String = Sample.forges) async throws {
        let limits = "limits: {body: 64KiB, deadlines: {idle: 3s, request: 20s}}"
        let yaml = Sample.yaml(forges: forges, rest: limits)
        try await TestServer.run(yaml) { server async throws in
            let answer = try await RawClient(port: server.port).exchange(request.bytes)

            #expect(answer.status == request.status, "\(String(decoding: answer, as: UTF8.self))")
            #expect(!String(decoding: answer, as: UTF8.self).contains("open-sesame"))
            #expect(server.recorder.diary.events.isEmpty)
            #expect(try await server.get("/health/liveness").status == 200)
        }
    }

    @Test(arguments: HostileRequest.unverified)
    func `Who is not verified gets 401 and nothing else happens`(request: HostileRequest) async throws {
        try await check(request)
    }

    @Test(arguments: HostileRequest.missigned)
    func `Who does not sign as agreed gets 401 and nothing else happens`(request: HostileRequest) async throws
    {
        try await check(request, forges: Sample.signingForges)
    }

    @Test func `Who signs as agreed is believed`() async throws {
        try await TestServer.run(Sample.yaml(forges: Sample.signingForges)) { server async throws in
            let answer = try await RawClient(port: server.port).exchange(HostileRequest.signed.bytes)

            #expect(answer.status == HostileRequest.signed.status)
        }
    }

    @Test(arguments: HostileRequest.misdirected)
    func `What no way leads to is said so`(request: HostileRequest) async throws {
        try await check(request)
    }

    @Test(arguments: HostileRequest.malformed)
    func `What is no HTTP ends the connection`(request: HostileRequest) async throws {
        try await check(request)
    }

    @Test(arguments: HostileRequest.unreadable)
    func `What cannot be read wakes nobody`(request: HostileRequest) async throws {
        try await check(request)
    }

    @Test(arguments: HostileRequest.large)
    func `What is too large is not read to its end`(request: HostileRequest) async throws {
        try await check(request)
    }

    @Test(arguments: HostileRequest.cloudEvents)
    func `What is no CloudEvent wakes nobody`(request: HostileRequest) async throws {
        try await check(request)
    }
}
