import Git
import Glibc
import TestSupport

/// A user of this machine, with a configuration of their own.
struct User {
    let folder: TemporaryFolder
    private let configuration: String
    private let variables: [String: String]

    init(_ variables: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        configuration = try folder.write("", to: "gitconfig")
        self.variables = variables
    }

    func configure(_ text: String) throws {
        try folder.write(text, to: "gitconfig")
    }

    var searchPath: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin" }

    var environment: GitEnvironment {
        let own = [
            "PATH": searchPath,
            "HOME": folder.path,
            "GIT_CONFIG_GLOBAL": configuration,
            "GIT_CONFIG_NOSYSTEM": "1",
        ]
        return GitEnvironment(inheriting: own.merging(variables) { $1 })
    }
}
