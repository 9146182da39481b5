import Git
import Testing

@testable import Conversion

/// Files are written as `path=content`, folders come of themselves; content stands for a blob.
@Suite struct FileSynchronizationTests {
    @Test func `The standard entry brings the packaging and leaves dist-git its own files`() throws {
        let source = [
            ".distro/hello.spec=new", ".distro/.gitignore=reset", ".distro/source-git.yaml=c",
            ".distro/sub/source-git.yaml=c",
            ".distro/sub/.gitignore=i", ".distro/.fmf/version=1", ".distro/.packit.yaml=p", "hello.c=code",
        ]
        let target = [
            "hello.spec=old", ".gitignore=g", ".gitkeep=k", "sources=s", ".hidden=h", "0001-old.patch=p",
            "dir/.gitkeep=k",
            "dir/other=o", "sub/sources=s", "sub/x=x",
        ]

        #expect(
            try synchronize(standard, source, target) == [
                ".fmf/version=1", ".gitignore=g", ".gitkeep=k", ".packit.yaml=p", "dir/.gitkeep=k",
                "hello.spec=new",
                "sources=s", "sub/sources=s",
            ]
        )
    }

    @Test func `Files that dist-git protects are not overwritten at its top, and that is said`() throws {
        let files = try synchronization(
            standard,
            [
                ".distro/sources=a", ".distro/.gitattributes=a", ".distro/tests/sources=new",
                ".distro/.gitlab-ci.yml=ci",
            ],
            ["sources=own", ".gitattributes=own", "tests/sources=old"]
        )

        #expect(
            text(files.tree) == [
                ".gitattributes=own", ".gitlab-ci.yml=ci", "sources=own", "tests/sources=new",
            ]
        )
        #expect(files.spared == [".gitattributes", "sources"])
    }

    @Test func `Without delete nothing goes away`() throws {
        let entry = try SyncEntry("{src: .distro/, dest: .}")

        #expect(try synchronize([entry], [".distro/a=1"], ["old=o", "a=0"]) == ["a=1", "old=o"])
    }

    @Test func `A source without a final slash comes with its name`() throws {
        let entry = try SyncEntry("{src: .distro, dest: packaging/, mkpath: true, delete: true}")

        #expect(
            try synchronize([entry], [".distro/a=1"], ["packaging/.distro/old=o", "packaging/stays=s"])
                == ["packaging/.distro/a=1", "packaging/stays=s"]
        )
    }

    @Test func `A single file takes the destination's name, or goes into a folder of that name`() throws {
        let entry = try SyncEntry("{src: .distro/hello.spec, dest: renamed}")

        #expect(try synchronize([entry], [".distro/hello.spec=1"], []) == ["renamed=1"])
        #expect(
            try synchronize([entry], [".distro/hello.spec=1"], ["renamed/x=x"]) == [
                "renamed/hello.spec=1", "renamed/x=x",
            ]
        )
    }

    @Test func `Several files make a folder of the destination, and missing ones are passed over`() throws {
        let entry = try SyncEntry("{src: [data/words.txt, LICENSE, gone.txt], dest: docs}")

        #expect(
            try synchronize([entry], ["data/words.txt=w", "LICENSE=l"], []) == [
                "docs/LICENSE=l", "docs/words.txt=w",
            ]
        )
    }

    @Test func `A glob names what is there, but nothing hidden`() throws {
        let entry = try SyncEntry("{src: lib/*.h, dest: headers/}")

        #expect(
            try synchronize([entry], ["lib/a.h=a", "lib/.b.h=b", "lib/c.c=c", "lib/sub/d.h=d"], []) == [
                "headers/a.h=a"
            ]
        )
    }

    @Test func `A name with glob characters in it is found when the glob finds nothing`() throws {
        let entry = try SyncEntry("'[x]*.conf'")

        #expect(try synchronize([entry], ["[x]*.conf=1"], []) == ["[x]*.conf=1"])
    }

    @Test func `Only mkpath makes more than the last folder`() throws {
        let entry = try SyncEntry("{src: a, dest: x/y/}")

        #expect(throws: ConversionError.self) { try synchronize([entry], ["a=1"], []) }
        #expect(
            try synchronize([SyncEntry("{src: a, dest: x/y/, mkpath: true}")], ["a=1"], []) == ["x/y/a=1"]
        )
        #expect(try synchronize([entry], ["a=1"], ["x/z=z"]) == ["x/y/a=1", "x/z=z"])
    }

    @Test func `What would replace a folder is refused unless the folder may be deleted`() throws {
        let copy = try SyncEntry("{src: .distro/, dest: .}")
        let mirror = try SyncEntry("{src: .distro/, dest: ., delete: true, filters: [protect keep]}")

        #expect(throws: ConversionError.self) { try synchronize([copy], [".distro/a=1"], ["a/b=2"]) }
        #expect(try synchronize([mirror], [".distro/a=1"], ["a/b=2"]) == ["a=1"])
        #expect(throws: ConversionError.self) { try synchronize([mirror], [".distro/a=1"], ["a/keep=2"]) }
        #expect(try synchronize([copy], [".distro/a/b=1"], ["a=2"]) == ["a/b=1"])
    }

    @Test func `A file as destination of several is refused`() throws {
        let entry = try SyncEntry("{src: [a, b], dest: x}")

        #expect(throws: ConversionError.self) { try synchronize([entry], ["a=1", "b=2"], ["x=x"]) }
    }

    @Test func `Symbolic links are copied and never followed`() throws {
        let link = TreeEntry(mode: .symlink, object: id("target"), path: "link")
        let source = FileTree([link])

        let copied = try FileSynchronization([SyncEntry("link")], from: source, to: FileTree())
        #expect(copied.tree.files["link"]?.mode == .symlink)
        for path in ["link/", "link/passwd"] {
            #expect(throws: ConversionError.self) {
                try FileSynchronization([SyncEntry("{src: \(path), dest: .}")], from: source, to: FileTree())
            }
        }
        #expect(throws: ConversionError.self) {
            try FileSynchronization([SyncEntry("{src: a, dest: link/}")], from: tree(["a=1"]), to: source)
        }
    }

    @Test func `An excluded folder stays behind with everything in it, and survives deletion`() throws {
        let entry = try SyncEntry("{src: .distro/, dest: ., delete: true, filters: [exclude build/]}")

        #expect(
            try synchronize([entry], [".distro/build/a=1", ".distro/b=1"], ["build/own=o", "x=x"]) == [
                "b=1", "build/own=o",
            ]
        )
    }

    @Test func `Without sync_changelog the spec file stays behind, wherever it is in a source`() throws {
        let yaml = "downstream_package_name: hello\nspecfile_path: .distro/hello.spec\nfiles_to_sync: [%]\n"
        for entry in [
            "{src: .distro/, dest: .}", "{src: .distro, dest: .}",
            "{src: [.distro/hello.spec, .distro/a], dest: ./}",
        ] {
            let file = Array(yaml.replacing("%", with: entry).utf8)
            let configuration = try SourceGitConfiguration(parsing: file).package(for: "hello")
            let files = try synchronize(
                configuration.syncEntries,
                [".distro/hello.spec=new", ".distro/a=1"],
                ["hello.spec=old"]
            )

            #expect(files.contains("hello.spec=old") && !files.contains { $0.hasSuffix("=new") }, "\(entry)")
        }
    }

    private let standard =
        (try? SyncEntry(
            "{src: .distro/, dest: ., delete: true, filters: [protect .git*, protect sources, exclude source-git.yaml, exclude .gitignore]}"
        )).map { [$0] } ?? []
}
