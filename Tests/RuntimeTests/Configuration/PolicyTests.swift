import Testing

@testable import Runtime

@Suite struct PolicyTests {
    private func isAdmitted(_ project: String, by policy: String) throws -> Bool {
        let mappings = "  - {source-git: group/src/*, dist-git: rpms/*, forge: main, identity: bot}"
        let configuration = try Sample.configuration(
            Sample.yaml(mappings: mappings, rest: "policy: \(policy)")
        )
        let forge = try #require(configuration.forges.first?.name)
        let pair = try #require(configuration.mapping(forSourceGit: project, forge: forge))
        return configuration.policy.admits(pair)
    }

    @Test(arguments: [
        ("{}", true),
        ("{projects: {allow: [group/src/bash]}}", true),
        ("{projects: {allow: ['group/src/b*']}}", true),
        ("{projects: {allow: [rpms/bash]}}", true),
        ("{projects: {allow: [group/src/zsh]}}", false),
        ("{projects: {allow: []}}", false),
        ("{projects: {deny: [rpms/bash]}}", false),
        ("{projects: {allow: [group/src/bash], deny: ['rpms/*']}}", false),
        ("{namespaces: {allow: [group]}}", true),
        ("{namespaces: {allow: [group/src]}}", true),
        ("{namespaces: {allow: [src]}}", false),
        ("{namespaces: {deny: [group]}}", false),
        ("{namespaces: {deny: [bash]}}", true),
    ])
    func `A pair is served when no half is denied and one is allowed`(policy: String, isServed: Bool) throws {
        #expect(try isAdmitted("group/src/bash", by: policy) == isServed)
    }

    @Test(arguments: [
        ("{allow: [dana, 'bot-*']}", true), ("{deny: [dana]}", false), ("{allow: [rita]}", false),
    ])
    func `Authors are served by their names`(authors: String, isServed: Bool) throws {
        let configuration = try Sample.configuration(Sample.yaml(rest: "policy: {authors: \(authors)}"))

        #expect(configuration.policy.admits(author: "dana") == isServed)
    }

    @Test func `Roles are ordered by what they may do`() {
        #expect(Role.allCases.map(\.accessLevel) == [10, 15, 20, 30, 40, 50])
    }
}
