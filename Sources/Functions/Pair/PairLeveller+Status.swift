import GitLab
import Runtime

extension PairLeveller {
    /// Both sides of the pair as GitLab shows them now.
    func reading() async throws -> PairReading {
        let source = try await observer.source()
        let mirrors = try await observer.mirrors(of: source, LevellingRequest(isThorough: true))
        return PairReading(source: source, mirrors: mirrors)
    }

    /// How the pair stands, as Markdown.
    func status() async throws -> String {
        let mirror = try await reading().mirrors.standing
        let plan = try await level(LevellingRequest(isDryRun: true, isThorough: true))
        let left =
            switch plan {
            case .planned(let what, _): "Left to do: \(ForeignText(what).line())."
            case .done(let what), .ignored(let what): "Nothing is left to do: \(ForeignText(what).line())."
            }
        guard let mirror else { return "There is no dist-git merge request. \(left)" }
        let converted = Marker(in: mirror.description, signedWith: session.markerKey)?.fields["head"]
        return "[\(pair.distGit)!\(mirror.number)](\(mirror.webURL)) is \(mirror.state) and holds "
            + (converted.map { "the conversion of `\($0.prefix(12))`" } ?? "nothing that sluice knows of")
            + ". \(left)"
    }
}
