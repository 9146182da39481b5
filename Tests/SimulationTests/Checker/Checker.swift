import Functions
import GitLab
import Runtime
import Sandbox

/// Looks at a world at rest for promises that were not kept.
struct Checker: Sendable {
    let site: Site
    /// Sources whose mirror a person closed, and nobody gave a reason to open again, by their number.
    var leftClosed: Set<Int> = []
    /// Whether a branch of dist-git may have what nobody brought back, as long as no merge request is open for it.
    var onlyOpenBranches = false

    /// I1 to I4 and I6 to I10, without changing anything.
    func violations() async throws -> [Violation] {
        let view = View(await site.forge.sandbox.world)
        let waiting = try await waiting(view)
        var found = view.twins + view.missingLinks(except: waiting) + view.repeatedNotes + view.deadBlocks
        found += view.strayResults + view.leaks(site.logBook.lines)
        found += try await unlevel(view, waiting) + stranded(view)
        return found + strayWrites(await site.forge.sandbox.requests)
    }

    /// I5: where all is level an event writes nothing.
    func restlessness(at event: Event) async throws -> [Violation] {
        await site.forge.clearRecords()
        let worker = Worker(0, at: site, under: Undisturbed(clock: site.forge.clock))
        let ending = await worker.handle(event)
        let writes = await site.forge.sandbox.requests.filter { $0.user == "sluice-bot" && $0.isWrite }
        let pushes = site.forge.recordedPushes.map { "push \($0.reference)" }
        let done = writes.map { "\($0.method) \($0.path)" } + pushes
        guard !done.isEmpty else { return [] }
        return [Violation(invariant: "I5", sentence: "\(done.joined(separator: ", ")): \(ending)")]
    }
}

/// I2, I7 and I8.
extension Checker {
    /// Open sources that can't be converted for now: their mirrors stay as they are, and the note says why.
    private func waiting(_ view: View) async throws -> Set<Int> {
        var numbers: Set<Int> = []
        for source in view.sources where source.state == .opened {
            switch try await freshConversion(of: source) {
            case .behind, .impossible: numbers.insert(source.number)
            default: continue
            }
        }
        return numbers
    }

    private func unlevel(_ view: View, _ waiting: Set<Int>) async throws -> [Violation] {
        var found: [Violation] = []
        for source in view.sources {
            let mirrors = view.mirrors(of: source)
            let open = mirrors.first { $0.mergeRequest.state == .opened }?.mergeRequest
            switch (source.state, open) {
            case (.closed, let open?):
                found.append(
                    .init(invariant: "I2", sentence: "!\(source.number) is closed, !\(open.number) is not")
                )
            case (.opened, _?) where waiting.contains(source.number): continue
            case (.opened, let open?): found += try await judge(open, of: source)
            case (.opened, nil): found += try await judgeAbsence(of: mirrors, source)
            default: continue
            }
        }
        let known = Set(view.sources.map { "\($0.number)" })
        for mirror in view.mirrors
        where mirror.mergeRequest.state == .opened && !known.contains("\(mirror.branch.number)") {
            found.append(.init(invariant: "I2", sentence: "!\(mirror.mergeRequest.number) mirrors nothing"))
        }
        return found
    }

    private func judge(
        _ mirror: World.MergeRequest,
        of source: World.MergeRequest
    ) async throws -> [Violation] {
        guard let head = source.head?.id, let commit = mirror.head?.id else { return [] }
        var found: [Violation] = []
        if await !site.isConversion(commit, of: head) {
            found.append(
                .init(invariant: "I2", sentence: "!\(mirror.number) holds no conversion of \(head.prefix(8))")
            )
        }
        if mirror.version?.changes == 0 {
            found.append(.init(invariant: "I7", sentence: "!\(mirror.number) changes nothing"))
        }
        if leftClosed.contains(source.number) {
            found.append(.init(invariant: "I8", sentence: "a person closed the mirror of !\(source.number)"))
        }
        return found
    }

    /// No open mirror is right where a person closed it, where it is merged, and where there is nothing to bring.
    private func judgeAbsence(
        of mirrors: [View.Mirrored],
        _ source: World.MergeRequest
    ) async throws -> [Violation] {
        if let last = mirrors.last, last.marker?.head == source.head?.id {
            if last.mergeRequest.state == .merged { return [] }
            let bot = await site.forge.sandbox.world.user(named: "sluice-bot")?.id
            if last.mergeRequest.state == .closed, last.mergeRequest.closedBy != bot { return [] }
        }
        guard case .made = try await freshConversion(of: source) else { return [] }
        return [Violation(invariant: "I2", sentence: "!\(source.number) has no open mirror")]
    }

    private func freshConversion(of source: World.MergeRequest) async throws -> PairConversion? {
        let read = try await site.client("mia").send(
            .mergeRequest(.init(Int64(source.number)), in: .path(Example.sourceGit))
        )
        guard let source = SourceMergeRequest(read), let pair = site.pair(source.number) else { return nil }
        let sight = PairSight(
            pair: pair,
            source: source,
            targetBranch: source.targetBranch,
            branch: MirrorBranch(of: source.number, in: source.project),
            mirror: nil,
            mirrorHead: nil,
            noteCount: 0,
            request: LevellingRequest()
        )
        let key = ConversionMemory.Key(
            head: source.head,
            base: try await site.forge.reference("refs/heads/\(source.targetBranch)", of: Example.distGit),
            target: try await site.forge.reference(
                "refs/heads/\(source.targetBranch)",
                of: Example.sourceGit
            ),
            targetBranch: source.targetBranch
        )
        return try await site.conversion(of: sight, key)
    }
}

/// I6.
extension Checker {
    private func strayWrites(_ requests: [Sandbox.RequestRecord]) -> [Violation] {
        let writes = requests.filter { $0.user == "sluice-bot" && $0.kind == .api && $0.isWrite }
        let strays = writes.filter { !isAllowed($0.path) }.map { "\($0.method) \($0.path)" }
        let pushes = site.forge.recordedPushes.filter { push in
            push.user == "sluice-bot"
                && !(push.project == Example.distGit && push.reference.hasPrefix("refs/heads/sluice/"))
                && !(push.project == Example.sourceGit
                    && push.reference.hasPrefix("refs/heads/sluice/dist-git/"))
        }
        return (strays + pushes.map { "push \($0.reference) of \($0.project)" }).map {
            Violation(invariant: "I6", sentence: $0)
        }
    }

    /// Only commit statuses may go to a fork.
    private func isAllowed(_ path: String) -> Bool {
        let names = [Example.sourceGit, Example.distGit].map { $0.replacing("/", with: "%2F") }
        let project = path.split(separator: "/").dropFirst(3).first.map(String.init) ?? ""
        return names.contains(project) || Int(project) != nil || path.contains("/statuses/")
    }
}
