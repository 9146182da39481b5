import FoundationEssentials

extension DeskUpdate {
    /// - Throws: `ConversionError.noPackageTool` when `PATH` does not lead to the program; it is not run to find out.
    func refuse(missing tool: String) throws(ConversionError) {
        let path = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
        let folders = tool.contains("/") ? [""] : path.split(separator: ":").map { "\($0)/" }
        guard !tool.isEmpty, folders.contains(where: { isProgram($0 + tool) }) else {
            throw .noPackageTool(tool)
        }
    }

    private func isProgram(_ path: String) -> Bool {
        var isFolder = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && !isFolder && FileManager.default.isExecutableFile(atPath: path)
    }

    /// What is left to do with the program.
    var toolNotices: [String] {
        guard let packageTool else { return [] }
        return [
            "no archive was fetched or uploaded: run \(packageTool) in dist-git if its sources are to change"
        ]
    }
}
