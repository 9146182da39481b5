extension SpecFile {
    /// Removes every patch, tags and lines of `%patchlist`, with the comments that belong to them.
    ///
    /// Blank lines that meet where a patch was shrink to one; conditions stay, even empty.
    package mutating func removeAllPatches() {
        self = removing(patches)
    }

    func removing(_ files: [ListedFile]) -> SpecFile {
        let isLeft = linesLeft(without: files)
        return SpecFile(isLeft.indices.filter { isLeft[$0] }.flatMap { text.raw($0..<$0 + 1) })
    }

    /// For each line whether it stays when these files are no longer listed.
    func linesLeft(without files: [ListedFile]) -> [Bool] {
        var isLeft = Array(repeating: true, count: lines.count)
        for line in files.lazy.flatMap(\.allLines) {
            isLeft[line] = false
        }
        var line = 0
        while line < lines.count {
            let end = lines.indices[line...].first { isLeft[$0] && !text[$0].isEmpty } ?? lines.count
            let gap = line..<end
            if gap.contains(where: { !isLeft[$0] }) {
                gap.filter { isLeft[$0] }.dropFirst().forEach { isLeft[$0] = false }
            }
            line = end + 1
        }
        return isLeft
    }
}
