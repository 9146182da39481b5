import FoundationEssentials
import TestSupport
import Testing

@Suite struct TestSupportTests {
    @Test func `The project's folder holds its package`() throws {
        #expect(FileManager.default.fileExists(atPath: "\(Project.folder)/Package.swift"))
    }

    @Test func `A temporary folder goes with its last owner`() throws {
        let path = try { try TemporaryFolder().write("text", to: "a/b") }()

        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `The same commits have the same names in each run`() async throws {
        let one = try await TemporaryRepository()
        let other = try await TemporaryRepository()

        #expect(try await one.commit("Start", ["a": "b"]) == other.commit("Start", ["a": "b"]))
    }
}
