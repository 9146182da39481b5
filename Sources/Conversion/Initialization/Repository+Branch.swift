import Git
import Processes

extension Repository {
    /// Checks a commit out on a branch, which is made or moved, as `git checkout -B` does.
    ///
    /// The branch is named in full, and not the one that is checked out; `head` is the commit that is.
    /// - Throws: `GitError`; nothing has changed then.
    func checkOut(branch: String, at commit: ObjectID, from head: ObjectID?, reason: String) async throws {
        guard let head else { throw ConversionError.noCommit(path) }
        let earlier = try await references(under: branch).first { $0.name == branch }?.object
        let current = try await currentBranch()
        try await update(branch, to: head, expecting: earlier)
        try await attach(to: branch, reason: reason)
        do {
            if head != commit { try await checkOut(commit, from: head, reason: reason) }
        } catch {
            try await detach(at: head, orAttachTo: current, reason: reason)
            try await update(branch, to: earlier, expecting: head)
            throw error
        }
    }

    private func attach(to branch: String, reason: String) async throws {
        let message = CommandArgument(reason.filter { !$0.isNewline })
        _ = try await PlainGit(repository: self).run([
            "symbolic-ref", "-m", message, "HEAD", CommandArgument(branch),
        ])
    }

    private func detach(at commit: ObjectID, orAttachTo branch: String?, reason: String) async throws {
        if let branch { return try await attach(to: branch, reason: reason) }
        _ = try await PlainGit(repository: self).run([
            "update-ref", "--no-deref", "HEAD", CommandArgument(commit.text),
        ])
    }
}

extension Repository {
    /// The first URL that a remote is configured with, without a password in it; `nil` when there is none.
    func url(ofRemote name: String) async throws -> String? {
        let key = CommandArgument("remote.\(name).url")
        guard let output = try await PlainGit(repository: self).run(["config", "--get-all", "-z", key]) else {
            return nil
        }
        return output.split(separator: 0).first.map { Self.withoutPassword($0.text) }
    }

    /// Drops `USER:PASSWORD@`: the URL goes into a file that everybody reads.
    private static func withoutPassword(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let authority = url[scheme.upperBound...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") else { return url }
        return String(url[..<scheme.upperBound] + url[url.index(after: at)...])
    }

    /// The name of the work tree's folder.
    var folderName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
