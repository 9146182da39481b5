import Conversion
import Git

extension DeskCommand {
    /// Says what only the command line knows: which argument an error is about, and what is there instead.
    func explained(_ error: any Error) -> any Error {
        switch error {
        case GitError.notARepository(let path):
            DeskError(noRepositoryAt: path, insteadOf: distGit)
        case ConversionError.notSourceGit:
            DeskError.notSourceGit(sourceGit, isSwapped: DeskFolder(distGit)?.isSourceGit == true)
        case GitError.failed(_, _, let message) where DeskError.isDenial(message):
            DeskError.notWritable(message)
        case GitError.missingObject(let id):
            DeskError.incomplete(missing: id)
        case ConversionError.neverLevel, ConversionError.unreachableReference, GitError.historyEnds:
            shallowClone.map { DeskError.shallow($0, "\(error)") } ?? error
        default:
            error
        }
    }

    private var shallowClone: String? {
        [sourceGit, distGit].first { DeskFolder($0)?.isShallow == true }
    }
}
