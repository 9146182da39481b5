import Git
import Testing
import YAML

@testable import Conversion

@Suite struct SourceGitConfigurationTests {
    @Test func `What init writes is read as it is meant`() throws {
        let configuration = try SourceGitConfiguration(parsing: Array(standard.utf8)).package(for: "hello")

        #expect(configuration.name == "hello")
        #expect(configuration.specFilePath == ".distro/hello.spec")
        #expect(configuration.distGitSpecPath == "hello.spec")
        #expect(configuration.upstreamReference == "v1.0")
        #expect(configuration.ignoredPaths == [".distro"])
        #expect(configuration.patchIDDigits == 1)
        #expect(configuration.syncsChangelog)
        #expect(configuration.filesToSync.map(\.destination.description) == ["."])
        #expect(configuration.filesToSync.flatMap(\.sources).map(\.description) == [".distro/"])
        #expect(configuration.filesToSync.map(\.deletes) == [true])
        #expect(configuration.filesToSync.map(\.filters.count) == [4])
    }

    @Test func `What a file leaves out has packit's defaults`() throws {
        let configuration = try read("downstream_package_name: hello\n")

        #expect(configuration.specFilePath == "hello.spec")
        #expect(configuration.upstreamReference == nil)
        #expect(configuration.patchIDDigits == 4)
        #expect(!configuration.syncsChangelog)
        #expect(configuration.filesToSync.isEmpty)
    }

    @Test func `A package without a name is refused`() {
        #expect(throws: ConversionError.configuration(.missing(path: "downstream_package_name", line: 1))) {
            try read("specfile_path: .distro/hello.spec\n")
        }
    }

    @Test func `An unknown key is refused with its line and a guess`() {
        let yaml = "downstream_package_name: hello\nupstream_reff: v1\n"

        #expect(
            throws: ConversionError.configuration(
                .unknownKey(path: "upstream_reff", suggestion: "upstream_ref", line: 2)
            )
        ) {
            try read(yaml)
        }
    }

    @Test(arguments: [
        "jobs: []", "copr_chroot: x", "_: anything", "parse_time_macros: {rhel: 9}",
        "srpm_build_deps: [make]",
    ])
    func `A key of packit that no conversion needs is passed over`(line: String) throws {
        #expect(try read("downstream_package_name: hello\n\(line)\n").name == "hello")
    }

    @Test func `Packages inherit from the top and are named after their keys`() throws {
        let file = try SourceGitConfiguration(
            parsing: Array(
                """
                upstream_ref: v1
                patch_generation_patch_id_digits: 2
                packages:
                  one:
                    specfile_path: .distro/one.spec
                  two:
                    upstream_ref: v2
                    downstream_package_name: zwei
                """.utf8
            )
        )

        #expect(file.packages.map(\.name) == ["one", "zwei"])
        #expect(file.packages.map(\.upstreamReference) == ["v1", "v2"])
        #expect(file.packages.map(\.patchIDDigits) == [2, 2])
        #expect(file.packages.map(\.specFilePath) == [".distro/one.spec", "zwei.spec"])
    }

    @Test func `The package of the dist-git folder's name is taken, or else the only one`() throws {
        let one = try SourceGitConfiguration(parsing: Array("packages: {a: {}}".utf8))
        let two = try SourceGitConfiguration(parsing: Array("packages: {a: {}, b: {}}".utf8))

        #expect(try one.package(for: "elsewhere").name == "a")
        #expect(try two.package(for: "b").name == "b")
        #expect(throws: ConversionError.noSuchPackage("c", known: ["a", "b"])) { try two.package(for: "c") }
    }

    @Test(arguments: [
        "files_to_sync: ['../x']", "files_to_sync: [{src: /etc/passwd, dest: .}]",
        "files_to_sync: [{src: a, dest: b/../../c}]",
        "specfile_path: ../hello.spec", "specfile_path: .distro/", "patch_generation_ignore_paths: [../x]",
        "patch_generation_ignore_paths: ['']", "upstream_ref: --output=x",
        "patch_generation_patch_id_digits: -1",
        "files_to_sync: [{src: a}]", "files_to_sync: [{src: a, dest: b, del: true}]",
        "files_to_sync: [{src: a, dest: b, filters: [merge file]}]", "packages: {a/b: {}}",
    ])
    func `A value that leads out of the repository or means nothing is refused`(line: String) {
        #expect(throws: ConversionError.self) { try read("downstream_package_name: hello\n\(line)\n") }
    }

    @Test func `An error says where it is`() throws {
        let error = #expect(throws: ConversionError.self) {
            try read(
                "downstream_package_name: hello\nfiles_to_sync:\n- src: a\n  dest: b\n  filters:\n  - fly away\n"
            )
        }
        #expect(
            error?.description
                == ".distro/source-git.yaml, line 6: files_to_sync[0].filters[0]: expected a filter rule, found"
                + " \"fly away\": \"fly\" is none of exclude, hide, include, protect, risk, show"
        )
    }

    @Test func `A path in a list stands for source and destination`() throws {
        let entry = try #require(
            try read("downstream_package_name: hello\nfiles_to_sync: [docs/README.md]\n").filesToSync.first
        )

        #expect(
            entry
                == SyncEntry(
                    sources: [SyncPath([Array("docs".utf8), Array("README.md".utf8)])],
                    destination: entry.sources[0]
                )
        )
    }

    private func read(_ yaml: String) throws -> PackageConfiguration {
        try SourceGitConfiguration(parsing: Array(yaml.utf8)).package(for: "hello")
    }

    private let standard = """
        upstream_project_url: https://github.com/example/hello
        upstream_ref: v1.0
        downstream_package_name: hello
        specfile_path: .distro/hello.spec
        patch_generation_ignore_paths:
        - .distro
        patch_generation_patch_id_digits: 1
        sync_changelog: true
        files_to_sync:
        - src: .distro/
          dest: .
          delete: true
          filters:
          - protect .git*
          - protect sources
          - exclude source-git.yaml
          - exclude .gitignore
        sources:
        - path: hello-1.0.tar.gz
          url: https://src.fedoraproject.org/repo/pkgs/rpms/hello/hello-1.0.tar.gz/sha512/7e51/hello-1.0.tar.gz
        """
}
