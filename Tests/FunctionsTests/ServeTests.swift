import GitLab
import JSON
import Sandbox
import Testing

@Suite struct ServeTests {
    @Test func `Two processes that get the same event a hundred times make one mirror and one note`()
        async throws
    {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            let payload = stage.hint(source, "open")

            try await ServeProcess.lend(2, configuration: stage.configurationFile, transport: stage.transport)
            { processes in
                for _ in 0..<6 { try await Self.post(payload, to: processes, times: 16) }
                await stage.sandbox.clearRequests()
                try await Self.post(payload, to: processes, times: 4)
            }

            #expect(try await stage.mirrors().count == 1)
            #expect(try await stage.notes(on: source).count == 1)
            #expect(await stage.calls().allSatisfy { !$0.isWrite })
        }
    }

    /// Posts an event so often at once, to one process after the other.
    private static func post(_ payload: JSONValue, to processes: [ServeProcess], times: Int) async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<times {
                let process = processes[index % processes.count]
                group.addTask { try await process.post(payload) }
            }
            for try await status in group { #expect(status < 300 || status == 503 || status == 429) }
        }
    }
}
