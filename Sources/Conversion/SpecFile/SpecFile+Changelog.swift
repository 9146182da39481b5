extension SpecFile {
    /// The spec file for a dist-git whose changelog and release are its own (`sync_changelog: false`).
    ///
    /// The changelog is dist-git's; when the version is another one, an entry for it comes on top, unless
    /// `%autochangelog` makes them.
    ///
    /// The packager is who signs the entry, `Name <address>`.
    ///
    /// - Throws: `SpecFileError.unreadableVersion` when the entry cannot name the version, `.releaseNotAutomatic` when only
    ///   dist-git uses `%autorelease`.
    package func keepingChangelog(
        of distGit: SpecFile,
        packager: String,
        on day: ChangelogDay
    ) throws(SpecFileError) -> SpecFile {
        var spec = replacingChangelog(by: distGit)
        if let release = try release(for: distGit) { spec = spec.settingRelease(release) }
        guard isOtherVersion(than: distGit), let section = spec.changelog, !spec.usesAutochangelog else {
            return spec
        }
        return try spec.addingEntry(to: section, packager: packager, on: day)
    }

    private var changelog: SpecSection? { sections.first { $0.name == "changelog" } }

    private func replacingChangelog(by distGit: SpecFile) -> SpecFile {
        let theirs = distGit.changelog
        let body = theirs.map { distGit.text.raw($0.body) } ?? []
        guard let ours = changelog else {
            return SpecFile(SpecText.joining([bytes[...], theirs.map { distGit.text.raw($0.lines) } ?? []]))
        }
        let rest = text.raw(ours.body.upperBound..<lines.count)
        return SpecFile(SpecText.joining([text.raw(0..<ours.body.lowerBound), body, rest]))
    }

    private var usesAutochangelog: Bool {
        guard let changelog else { return false }
        return changelog.body.lazy.map { text[$0] }.filter { !CommentText.isComment($0) }
            .contains { MacroCall.calls(in: $0).contains { $0.name == "autochangelog" } }
    }

    private func addingEntry(
        to section: SpecSection,
        packager: String,
        on day: ChangelogDay
    ) throws(SpecFileError) -> SpecFile {
        guard let version = expandedValue(of: "version") else {
            throw .unreadableVersion(String(decoding: value(of: "version") ?? [], as: UTF8.self))
        }
        let top = section.body.first { isEntryHead($0) }
        let line = top ?? section.body.upperBound
        let date = day.text(like: section.body.filter(isEntryHead).map { text[$0] })
        let name = CommentText(.derived(packager)).lines.joined(separator: [UInt8(ascii: " ")])
        let head = Array("* \(date) ".utf8) + name + Array(" - ".utf8) + evr(version)
        let entry = [head, Array("- Update to version ".utf8) + version] + (top == nil ? [] : [[]])
        let lines = entry.map { SpecText.escaped($0) + text.lineEnd(at: line) }
        return SpecFile(text.inserting([line: lines]))
    }

    private func isEntryHead(_ line: Int) -> Bool {
        text[line].first == UInt8(ascii: "*")
    }

    /// Epoch, version and release, the latter without `%{?dist}`: `1:2.0-3`.
    private func evr(_ version: [UInt8]) -> [UInt8] {
        let epoch = expandedValue(of: "epoch").map { $0 + [UInt8(ascii: ":")] } ?? []
        let release = expandedValue(of: "release").map { [UInt8(ascii: "-")] + $0 } ?? []
        return epoch + version + release
    }
}
