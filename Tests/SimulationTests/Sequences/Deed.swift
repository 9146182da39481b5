import Sandbox

/// Something that a person, or a runner of dist-git's CI, does.
enum Deed: Sendable {
    case open(Scene.Work, into: String)
    case push(Scene.Work, stage: Int)
    case retitle(Int, String)
    case describe(Int, String)
    case retarget(Int, String)
    case close(Int)
    case reopen(Int)
    case merge(Int)
    case label(Int)
    case comment(Int, String)
    case closeMirror(Int)
    case reopenMirror(Int)
    case mergeMirror(Int)
    case deleteMirror(Int)
    case run(mirror: Int, PipelineStatus)
    case goOnInDistGit(String)
    case mergeOffer(Int)
    case closeOffer(Int)
    case closeIssue(Int)
}

extension Deed {
    /// A deed that makes sense in a world, as chance has it.
    static func random(in view: View, by random: inout SeededRandom) -> Deed? {
        let works = Scene.works.filter { work in
            !view.sources.contains { $0.sourceBranch == work.branch && $0.state != .merged }
        }
        if let work = works.first, view.sources.count < 3, view.sources.isEmpty || random.happens(30) {
            return .open(work, into: random.happens(80) ? Example.branch : Scene.secondBranch)
        }
        guard let source = view.sources.randomElement(using: &random) else { return nil }
        if random.happens(15) { return toDistGit(source.targetBranch, view, &random) }
        let mirror = view.mirrors(of: source).last?.mergeRequest.number
        let deeds = toSource(source, &random) + (mirror.map { toMirror($0, &random) } ?? [])
        return random.pick(deeds)
    }

    private static func toSource(
        _ source: World.MergeRequest,
        _ random: inout SeededRandom
    ) -> [(Deed, weight: Int)] {
        let number = source.number
        let variant = Int.random(in: 1...9, using: &random)
        let work = Scene.works.first { $0.branch == source.sourceBranch } ?? Scene.works[0]
        let target = source.targetBranch == Example.branch ? Scene.secondBranch : Example.branch
        let command =
            ["retest", "recreate", "sync", "status", "help"].randomElement(using: &random) ?? "help"
        return [
            (.push(work, stage: Int.random(in: 0..<work.stages.count, using: &random)), 8),
            (.retitle(number, "Title \(variant)"), 3), (.retitle(number, "Draft: Title \(variant)"), 2),
            (.describe(number, "Because of \(variant)."), 3), (.retarget(number, target), 2),
            (.close(number), 3), (.reopen(number), 6), (.merge(number), 1), (.label(number), 1),
            (.comment(number, "/sluice \(command)"), 4), (.comment(number, "I like \(variant)."), 1),
        ]
    }

    private static func toMirror(_ number: Int, _ random: inout SeededRandom) -> [(Deed, weight: Int)] {
        let status = [PipelineStatus.running, .success, .failed].randomElement(using: &random) ?? .running
        return [
            (.run(mirror: number, status), 6), (.closeMirror(number), 2), (.reopenMirror(number), 2),
            (.mergeMirror(number), 1), (.deleteMirror(number), 1),
        ]
    }

    private static func toDistGit(_ branch: String, _ view: View, _ random: inout SeededRandom) -> Deed? {
        let offer = view.offers(of: branch).first?.number
        let issue = view.issues(about: branch).first?.number
        return random.pick([
            (.goOnInDistGit(branch), 8), (.mergeOffer(offer ?? 0), offer == nil ? 0 : 4),
            (.closeOffer(offer ?? 0), offer == nil ? 0 : 1), (.closeIssue(issue ?? 0), issue == nil ? 0 : 2),
        ])
    }
}
