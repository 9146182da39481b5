import Testing

@testable import Runtime

@Suite struct MappingTests {
    private let main: Forge.Name

    init() throws {
        main = try #require(Forge.Name("main"))
    }

    private func configuration(_ mappings: String) throws -> Configuration {
        try Sample.configuration(Sample.yaml(mappings: mappings))
    }

    @Test func `What a star stands for is put into the other side`() throws {
        let configuration = try Sample.configuration()

        let forward = try #require(configuration.mapping(forSourceGit: "src/bash", forge: main))
        let backward = try #require(configuration.mapping(forDistGit: "rpms/bash", forge: main))

        #expect(forward == backward)
        #expect(forward.sourceGit == "src/bash")
        #expect(forward.distGit == "rpms/bash")
        #expect(forward.pushTo == "rpms/bash")
        #expect(forward.forge.name == main)
        #expect(forward.identity.name == Identity.Name("bot"))
    }

    @Test(arguments: ["src", "src/", "src/a/b", "rpms/bash", "Src/bash", "src/*", "other/src/bash"])
    func `A project that no mapping covers has no pair`(path: String) throws {
        #expect(try Sample.configuration().mapping(forSourceGit: path, forge: main) == nil)
    }

    @Test func `A mapping of one forge does not cover another`() throws {
        let other = try #require(Forge.Name("other"))

        #expect(try Sample.configuration().mapping(forSourceGit: "src/bash", forge: other) == nil)
    }

    @Test func `An exception stands first and both directions agree on it`() throws {
        let configuration = try configuration(
            """
              - {source-git: src/kernel, dist-git: rpms/kernel-rt, forge: main, identity: bot}
              - {source-git: src/*, dist-git: rpms/*, forge: main, identity: bot}
            """
        )

        #expect(configuration.mapping(forSourceGit: "src/kernel", forge: main)?.distGit == "rpms/kernel-rt")
        #expect(configuration.mapping(forDistGit: "rpms/kernel-rt", forge: main)?.sourceGit == "src/kernel")
        #expect(configuration.mapping(forDistGit: "rpms/kernel", forge: main) == nil)
        #expect(configuration.mapping(forDistGit: "rpms/bash", forge: main)?.sourceGit == "src/bash")
    }

    @Test func `The fork that takes the branches belongs to the pair`() throws {
        let configuration = try configuration(
            """
              - source-git: src/*
                dist-git: rpms/*
                forge: main
                identity: bot
                options: {push-to: bots/rpm-*, dependency: off}
            """
        )

        let pair = try #require(configuration.mapping(forDistGit: "bots/rpm-bash", forge: main))

        #expect(pair.distGit == "rpms/bash")
        #expect(pair.pushTo == "bots/rpm-bash")
        #expect(pair.mapping.options.dependency == .off)
    }

    @Test func `Branches have the same name on both sides by default`() throws {
        let pair = try #require(try Sample.configuration().mapping(forSourceGit: "src/bash", forge: main))

        #expect(pair.distGitBranch(for: "feature/x") == "feature/x")
        #expect(pair.sourceGitBranch(for: "c10s") == "c10s")
    }

    @Test func `Listed branches are mapped both ways and no others`() throws {
        let configuration = try configuration(
            Sample.mappings
                + "\n    branches: {main: rawhide, 1.10: f10, 'c*s': same, 'stream-*': 'stream-*-rpms'}"
        )
        let pair = try #require(configuration.mapping(forSourceGit: "src/bash", forge: main))

        #expect(pair.distGitBranch(for: "main") == "rawhide")
        #expect(pair.distGitBranch(for: "1.10") == "f10")
        #expect(pair.distGitBranch(for: "c10s") == "c10s")
        #expect(pair.distGitBranch(for: "stream-9") == "stream-9-rpms")
        #expect(pair.distGitBranch(for: "devel") == nil)
        #expect(pair.sourceGitBranch(for: "rawhide") == "main")
        #expect(pair.sourceGitBranch(for: "stream-9-rpms") == "stream-9")
        #expect(pair.sourceGitBranch(for: "main") == nil)
    }
}
