import Git
import GitLab
import Runtime

@testable import Functions

extension Observation {
    static let head = String(repeating: "a", count: 40)
    static let converted = ObjectID(String(repeating: "b", count: 40))

    /// An opened merge request `src/hello!12` of project 7, of which nothing was made yet.
    static func fresh(
        state: MergeRequest.State = .opened,
        title: String = "Greet everyone",
        description: String = "So that nobody feels left out.",
        conversion: PairConversion? = nil
    ) throws -> Observation {
        let branch = MirrorBranch(of: 12, in: 7)
        return Observation(
            pair: Pair(12, in: try .example),
            source: SourceMergeRequest(
                project: 7,
                number: 12,
                state: state,
                title: title,
                description: description,
                targetBranch: "c10s",
                head: head,
                webURL: "https://gitlab.example/src/hello/-/merge_requests/12"
            ),
            targetBranch: "c10s",
            branch: branch,
            branchHead: nil,
            mirror: nil,
            sticky: .seen([]),
            noteCount: 0,
            conversion: conversion ?? converted.map { .made($0) } ?? .kept,
            markerKey: nil
        )
    }

    /// The observation after so many of its writes were answered as expected.
    func after(_ count: Int) -> Observation {
        var observation = self
        for _ in 0..<count {
            guard let write = observation.nextWrite else { break }
            observation.take(observation.expectedAnswer(to: write), to: write)
        }
        return observation
    }

    /// The observation of the same pair later, with the mirror's conversion kept.
    func later(
        state: MergeRequest.State = .opened,
        title: String? = nil,
        conversion: PairConversion = .kept
    ) -> Observation {
        Observation(
            pair: pair,
            source: SourceMergeRequest(
                project: source.project,
                number: source.number,
                state: state,
                title: title ?? source.title,
                description: source.description,
                targetBranch: source.targetBranch,
                head: source.head,
                webURL: source.webURL
            ),
            targetBranch: targetBranch,
            branch: branch,
            branchHead: branchHead,
            mirror: mirror,
            sticky: sticky,
            noteCount: noteCount,
            conversion: conversion,
            markerKey: markerKey
        )
    }
}

extension MappedProjects {
    /// `src/hello` and `rpms/hello` on a forge with one identity.
    static var example: MappedProjects {
        get throws {
            let yaml = """
                functions:
                  - {name: create-dist-git-mr, summary: Makes it., on: [{event: merge_request}]}
                forges:
                  - name: local
                    url: https://gitlab.example
                    webhook-secrets: [{env: SECRET}]
                    identities:
                      - name: bot
                        token: {env: TOKEN}
                        author: {name: sluice, email: sluice@example.com}
                mappings:
                  - source-git: src/*
                    dist-git: rpms/*
                    forge: local
                    identity: bot
                """
            let configuration = try Configuration(
                parsing: Array(yaml.utf8),
                folder: ".",
                functions: ["create-dist-git-mr"]
            )
            guard let name = configuration.forges.first?.name,
                let projects = configuration.mapping(forSourceGit: "src/hello", forge: name)
            else { throw Failure.impossible("the example configuration maps nothing") }
            return projects
        }
    }
}
