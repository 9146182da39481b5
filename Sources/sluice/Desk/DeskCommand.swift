import ArgumentParser
import Conversion
import Git

/// A command for people at their desk.
protocol DeskCommand: AsyncParsableCommand, Sendable {
    /// The source-git work tree, as it was typed.
    var sourceGit: String { get }
    /// The dist-git work tree, as it was typed.
    var distGit: String { get }

    /// Does what was asked; an error is told to the person by its description.
    func perform(_ desk: DeskVoice) async throws
}

extension DeskCommand {
    mutating func run() async throws {
        let desk = DeskVoice()
        do {
            try refuseOneFolder()
            try await perform(desk)
        } catch let interruption as Interruption {
            desk.complain("interrupted: no repository is left half changed")
            interruption.end()
        } catch {
            desk.complain("\(explained(error))")
            throw ExitCode(2)
        }
    }

    /// - Throws: `DeskError.sameFolder`, also when dist-git is a folder that only holds source-git.
    private func refuseOneFolder() throws(DeskError) {
        guard let one = DeskFolder(sourceGit), let other = DeskFolder(distGit) else { return }
        if one == other { throw .sameFolder(sourceGit, distGit) }
        let held = "\(distGit)/\(one.name)"
        if !other.isWorkTree, DeskFolder(held) == one { throw .sameFolder(sourceGit, held) }
    }
}
