import JSON
import Runtime
import Testing

@testable import Functions
@testable import sluice

/// What a person reads of an examination.
@Suite struct DoctorReportTests {
    @Test func `Places in the same state stand together, and all findings are counted`() throws {
        let forge = try Sample.configuration().forges[0].name
        let fine = Finding(severity: .fine, sentence: "all is well", remedy: nil)
        let ill = Finding(severity: .problem, sentence: "it is ill", remedy: "cure it")
        let healthy = ["a", "b", "c", "d"].map {
            Diagnosis(place: .project("src/\($0)", .sourceGit, on: forge), findings: [fine])
        }
        let others = [
            Diagnosis(place: .forge(forge, url: "https://gitlab.example"), findings: [ill]),
            Diagnosis(place: .project("rpms/a", .distGit, on: forge), findings: [fine, ill]),
        ]

        let report = DoctorReport(diagnoses: healthy + others)

        #expect(
            report.text == """
                src/a (source-git), src/b (source-git), src/c (source-git) and 1 more
                  ok        all is well
                local (https://gitlab.example)
                  problem   it is ill
                            → cure it
                rpms/a (dist-git)
                  ok        all is well
                  problem   it is ill
                            → cure it
                5 projects: 2 problems, no warnings
                """
        )
    }

    @Test func `What others wrote cannot control the terminal`() throws {
        let forge = try Sample.configuration().forges[0].name
        let finding = Finding(severity: .unknown, sentence: "a\u{1B}[2Jb\u{202E}c\nd", remedy: nil)

        let report = DoctorReport(diagnoses: [
            Diagnosis(place: .project("x\u{7}/y", .fork, on: forge), findings: [finding])
        ])

        #expect(
            report.text == """
                x/y (fork of dist-git)
                  unknown   a[2Jbcd
                1 project: no problems, no warnings, 1 thing not known
                """
        )
    }

    @Test func `As JSON a finding says where it was made`() throws {
        let forge = try Sample.configuration().forges[0].name
        let finding = Finding(severity: .warning, sentence: "s", remedy: "r")

        let report = DoctorReport(diagnoses: [
            Diagnosis(place: .project("rpms/a", .distGit, on: forge), findings: [finding])
        ])

        let expected: JSONValue = [
            "problems": 0, "warnings": 1, "unknown": 0,
            "findings": [
                [
                    "forge": "local", "project": "rpms/a", "part": "dist-git", "severity": "warning",
                    "sentence": "s", "remedy": "r",
                ]
            ],
        ]
        #expect(report.json == expected)
    }
}
