import FoundationEssentials
import Glibc
import Processes
import TestSupport
import Testing

/// rpm's own way from dist-git to patched sources, in a folder that is removed.
struct PackageBuilder {
    private let pair: Pair
    private let folder: TemporaryFolder

    static let isInstalled = ["/usr/bin/rpmbuild", "/usr/bin/patch"].allSatisfy(
        FileManager.default.fileExists
    )

    init(_ pair: Pair) throws {
        self.pair = pair
        folder = try TemporaryFolder()
    }

    /// Packs upstream's release and runs `%prep` on it; gives the files that there are then.
    func prepare() async throws -> [String: BuiltFile] {
        let archive = pair.dist.folder.path("hello-1.0.tar.gz")
        try await pair.source.git("archive", "--prefix=hello-1.0/", "--output=\(archive)", "v1.0")
        let macros = ["_topdir \(folder.path)", "_sourcedir \(pair.dist.path)", "dist .test"]
        let command = Command(
            executable: "rpmbuild",
            arguments: ["-bp", "--nodeps"] + macros.flatMap { ["--define", $0] } + [
                pair.dist.folder.path("hello.spec")
            ],
            environment: [
                "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "HOME": folder.path,
                "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
            ],
            directory: folder.path
        )
        let result = try await command.run()
        let remarks = String(decoding: result.errorOutput, as: UTF8.self)
        try #require(result.status.isSuccess, "\(remarks)")
        let files = try BuiltFile.files(under: folder.path("BUILD/hello-1.0"))
        return files.filter { !$0.key.hasPrefix(".git/") && $0.key != ".gitignore" }
    }
}
