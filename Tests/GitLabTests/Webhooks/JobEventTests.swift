import Testing

@testable import GitLab

@Suite struct JobEventTests {
    @Test func `The event tells the job and its pipeline`() throws {
        let event = try read(Webhooks.job, as: JobEvent.self)

        #expect(event.project.id == 8)
        #expect(event.project.path == "rpms/bash")
        #expect(event.user?.username == "bot")
        #expect(event.job == 380)
        #expect(event.name == "srpm")
        #expect(event.stage == "build")
        #expect(event.status == .failed)
        #expect(event.allowsFailure)
        #expect(event.pipeline == 31)
        #expect(event.ref == "sluice/7/12")
        #expect(event.commit == "cccc")
    }
}
