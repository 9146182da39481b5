import Git
import GitLab
import Runtime

@testable import Functions

extension Observation {
    static let head = String(repeating: "a", count: 40)
    static let converted = ObjectID(String(repeating: "b", count: 40))

    /// A merge request `src/hello!12` of project 7, of which nothing was made yet.
    static func fresh(
        state: MergeRequest.State = .opened,
        title: String = "Greet everyone",
        conversion: PairConversion? = nil,
        isLicensed: Bool = false
    ) throws -> Observation {
        let source = SourceMergeRequest(
            project: 7,
            number: 12,
            state: state,
            title: title,
            description: "So that nobody feels left out.",
            targetBranch: "c10s",
            head: head,
            webURL: "https://gitlab.example/src/hello/-/merge_requests/12",
            isLicensedToWait: isLicensed
        )
        let made = converted.map { PairConversion.made($0) } ?? .kept
        return try of(source, mirror: nil, sticky: .seen([]), branchHead: nil, conversion ?? made)
    }

    /// The example pair, looked at.
    private static func of(
        _ source: SourceMergeRequest,
        mirror: Mirror?,
        sticky: Sticky,
        branchHead: ObjectID?,
        _ conversion: PairConversion
    ) throws -> Observation {
        let sight = PairSight(
            pair: Pair(12, in: try .example),
            source: source,
            targetBranch: "c10s",
            branch: MirrorBranch(of: 12, in: 7),
            mirror: mirror,
            mirrorHead: nil,
            noteCount: 0,
            request: LevellingRequest()
        )
        return Observation(
            sight,
            branchHead: branchHead,
            sticky: sticky,
            conversion: conversion,
            commandPrefix: "/sluice",
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
        head: String = Observation.head,
        conversion: PairConversion = .kept
    ) throws -> Observation {
        let source = SourceMergeRequest(
            project: 7,
            number: 12,
            state: state,
            title: title ?? source.title,
            description: source.description,
            targetBranch: "c10s",
            head: head,
            webURL: source.webURL,
            isLicensedToWait: source.isLicensedToWait
        )
        return try .of(source, mirror: mirror, sticky: sticky, branchHead: branchHead, conversion)
    }

    /// The bot's notes, where they were read.
    var notes: [PostedNote] {
        if case .seen(let notes) = sticky { notes } else { [] }
    }
}

extension Mirror {
    /// The same under another number, as a late worker left it.
    func numbered(_ number: MergeRequest.Number) -> Mirror {
        Mirror(
            id: id,
            number: number,
            author: author,
            webURL: webURL,
            title: title,
            description: description,
            targetBranch: targetBranch,
            marker: marker
        )
    }
}

extension MappedProjects {
    /// `src/hello` and `rpms/hello` on a forge with one identity.
    static var example: MappedProjects { get throws { try example(options: "{}") } }

    /// The same with options of the mapping.
    static func example(options: String) throws -> MappedProjects {
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
                options: \(options)
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
