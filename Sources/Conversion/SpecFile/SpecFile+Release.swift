extension SpecFile {
    /// The release for dist-git when its changelog and release are its own (`sync_changelog: false`).
    ///
    /// A release never goes back while the version stays; with another version it is this spec file's, and begins again
    /// at 1 where that one is not newly set. `%autorelease` in dist-git has to be in source-git as well: the two would
    /// count by different rules, and nobody but the packager knows which is meant.
    ///
    /// - Throws: `SpecFileError.releaseNotAutomatic`.
    func release(for distGit: SpecFile) throws(SpecFileError) -> [UInt8]? {
        guard let ours = value(of: "release"), let theirs = distGit.value(of: "release") else {
            return value(of: "release")
        }
        let first = Array("1%{?dist}".utf8)
        switch (usesAutorelease, distGit.usesAutorelease) {
        case (true, true): return ours
        case (false, true): throw .releaseNotAutomatic(String(decoding: ours, as: UTF8.self))
        case (true, false): return isOtherVersion(than: distGit) ? first : theirs
        case (false, false) where isOtherVersion(than: distGit):
            return expandedRelease == distGit.expandedRelease ? first : ours
        case (false, false): return leadingNumber(of: ours) > leadingNumber(of: theirs) ? ours : theirs
        }
    }

    func isOtherVersion(than distGit: SpecFile) -> Bool { version != distGit.version }

    private var version: [UInt8]? { expandedValue(of: "version") ?? value(of: "version") }

    private var expandedRelease: [UInt8]? { expandedValue(of: "release") ?? value(of: "release") }

    private var usesAutorelease: Bool {
        value(of: "release").map { MacroCall.calls(in: $0[...]).contains { $0.name == "autorelease" } }
            ?? false
    }

    private func leadingNumber(of release: [UInt8]) -> Int {
        var scanner = LineScanner(release[...])
        return Int(String(decoding: scanner.takeDigits(), as: UTF8.self)) ?? 0
    }

    /// The spec file with another release, everything else as it is.
    func settingRelease(_ release: [UInt8]) -> SpecFile {
        guard let value = tag("release")?.value else { return self }
        return SpecFile(Array(bytes[..<value.startIndex] + release + bytes[value.endIndex...]))
    }
}
