import Testing

@testable import Runtime

/// One mistake at a time, in an otherwise right file.
@Suite struct MistakeTests {
    @Test(arguments: [
        ("name: unknown", "there is no function unknown, only dead-letter, ingress or recorder"),
        ("name: recorder\n    on: []", "functions[0].on: the list is empty"),
        ("name: recorder\n    on: [{event: push, actions: [open]}]", "push events have no actions"),
        (
            "name: recorder\n    on: [{event: note, actions: [created]}]",
            "functions[0].on[0].actions[0]: expected create or update, found \"created\""
        ),
        ("name: recorder\n    on: [{event: note, actions: []}]", "actions: the list is empty"),
        (
            "name: recorder\n    on: [{event: note, side: both}]",
            "side: expected source-git, dist-git or any, found \"both\""
        ),
        ("name: recorder\n    on: [{event: schedule, side: any}]", "schedule events have no side"),
        ("name: recorder\n    on: [{event: note, every: 1h}]", "only a schedule has every"),
        ("name: recorder\n    on: [{event: webhook}]", "only ingress is woken by webhook"),
        ("name: recorder\n    on: [{event: undelivered}]", "only dead-letter is woken by undelivered"),
        ("name: ingress", "ingress is woken by webhook, never by note"),
        (
            "name: dead-letter\n    on: [{event: webhook}]",
            "dead-letter is woken by undelivered, never by webhook"
        ),
        ("name: recorder\n    timeout: 0s", "timeout: expected a duration"),
        ("name: recorder\n    timeout: 25h", "timeout: expected a duration"),
        ("name: recorder\n    heartbeat: {env: BEAT}", "only reconcile has a heartbeat"),
        ("name: recorder\n    heartbeat: https://watchdog.example", "a secret itself never stands here"),
        ("name: [recorder]", "functions[0].name: expected a text, found a list"),
    ])
    func `A function that cannot be woken is refused`(entry: String, sentence: String) {
        let on = entry.contains("on:") ? "" : "\n    on: [{event: note}]"
        let yaml = Sample.yaml(functions: "  - summary: One.\n    \(entry)\(on)")

        let mistakes = Sample.mistakes(in: yaml)

        #expect(mistakes.count == 1)
        #expect(mistakes.first?.contains(sentence) == true, "\(mistakes)")
    }

    @Test(arguments: [
        ("forge: other", "there is no forge other, only main"),
        ("identity: other", "forge main has no identity other, only bot"),
        ("dist-git: rpms/bash", "src/* and rpms/bash must both have a *, or neither"),
        ("source-git: src/*/*", "source-git: expected a name with at most one *, found \"src/*/*\""),
        ("dist-git: src/*", "source-git src/* and dist-git src/* share projects"),
        ("options: {push-to: forks/bash}", "src/* and push-to forks/bash must both have a *, or neither"),
        ("options: {push-to: src/*}", "source-git src/* and dist-git src/* share projects"),
        ("options: {draft: sometimes}", "draft: expected follow, always or never, found \"sometimes\""),
        ("options: {when-behind: no}", "when-behind: expected wait or convert, found \"no\""),
        ("options: {dependency: on}", "dependency: expected auto or off, found \"on\""),
        ("branches: {}", "branches: the mapping is empty"),
        ("branches: all", "branches: expected same, or source-git branches with their dist-git branches"),
        ("branches: {main: 'c*'}", "main and c* must both have a *, or neither"),
        ("branches: {'*': same, main: rawhide}", "branch main is never reached: * covers it"),
        ("branchs: same", "mappings[0].branchs: unknown key; did you mean branches?"),
    ])
    func `A mapping that cannot work is refused`(entry: String, sentence: String) {
        var keys = ["source-git": "src/*", "dist-git": "rpms/*", "forge": "main", "identity": "bot"]
        let key = String(entry.prefix { $0 != ":" })
        keys[key] = String(entry.dropFirst(key.count + 2))
        let lines = keys.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)" }

        let mistakes = Sample.mistakes(in: Sample.yaml(mappings: "  -\n" + lines.joined(separator: "\n")))

        #expect(mistakes.count == 1)
        #expect(mistakes.first?.contains(sentence) == true, "\(mistakes)")
    }

    @Test(arguments: [
        ("src/bash", "rpms/bash2", "mappings[1]: src/bash is never reached: mappings[0] covers it"),
        ("src/b*", "rpms/b*", "mappings[1]: src/b* is never reached: mappings[0] covers it"),
        ("other/*", "rpms/x-*", "mappings[1]: rpms/x-* is never reached: mappings[0] covers it"),
        ("rpms/*", "other/*", "mappings[1]: source-git rpms/* and dist-git rpms/* share projects"),
    ])
    func `A mapping that another one hides is refused`(sourceGit: String, distGit: String, sentence: String) {
        let second = "\n  - {source-git: \(sourceGit), dist-git: \(distGit), forge: main, identity: bot}"

        let mistakes = Sample.mistakes(in: Sample.yaml(mappings: Sample.mappings + second))

        #expect(mistakes.map { $0.contains(sentence) } == [true], "\(mistakes)")
    }

    @Test func `A name that is taken is refused where it stands the second time`() {
        let yaml = Sample.yaml(functions: Sample.functions + "\n" + Sample.functions)

        #expect(
            Sample.mistakes(in: yaml) == [
                "functions.yaml:8: functions[1]: the name recorder is taken by an earlier entry"
            ]
        )
    }

    @Test(arguments: [
        (
            "token: glpat-0123456789",
            "expected {env: NAME} or {file: PATH}; a secret itself never stands here"
        ),
        ("token: {env: A, file: b}", "expected either env: NAME or file: PATH"),
        ("token: {}", "expected either env: NAME or file: PATH"),
        ("token: {env: 1A}", "expected the name of an environment variable"),
        ("token: {env: glpat-0123456789}", "expected the name of an environment variable"),
        ("token: {environment: A}", "unknown key"),
    ])
    func `A secret must be named, and is never repeated`(token: String, sentence: String) {
        let forges = Sample.forges.replacing("token: {env: BOT_TOKEN}", with: token)

        let mistakes = Sample.mistakes(in: Sample.yaml(forges: forges))

        #expect(mistakes.contains { $0.contains(sentence) }, "\(mistakes)")
        #expect(!mistakes.contains { $0.contains("0123456789") })
    }

    @Test(arguments: [
        ("limits: {body: 0}", "body: expected a size of at most 1GiB, such as 64KiB or 25MiB, found \"0\""),
        ("limits: {body: 2GiB}", "body: expected a size"),
        ("limits: {depth: 0}", "depth: expected a number from 1 to 1000000, found \"0\""),
        ("limits: {queue: many}", "queue: expected a number from 1 to 1000000, found \"many\""),
        ("limits: []", "limits: expected a mapping, found a list"),
        ("limits: {deadlines: {idel: 1s}}", "limits.deadlines.idel: unknown key; did you mean idle?"),
        (
            "policy: {command-role: admin}",
            "expected guest, planner, reporter, developer, maintainer or owner, found \"admin\""
        ),
        ("policy: {command-prefix: sluice}", "expected a word that begins with /, such as /sluice"),
        (
            "policy: {projects: {allow: ['a/*/*']}}",
            "policy.projects.allow[0]: expected a name with at most one *"
        ),
    ])
    func `A limit or a policy that is none is refused`(section: String, sentence: String) {
        let mistakes = Sample.mistakes(in: Sample.yaml(rest: section))

        #expect(mistakes.count == 1)
        #expect(mistakes.first?.contains(sentence) == true, "\(mistakes)")
    }
}
