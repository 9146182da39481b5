import Git

/// A made-up history of source-git on top of an upstream, the same for the same seed.
///
/// Files change, come, go, move, turn executable or binary; commits are empty, ignored, squashed or about packaging
/// only; side branches are merged, and merges decide what both sides changed.
struct RandomHistory {
    /// In the order they are to be written; the last is the head.
    private(set) var commits: [NewCommit] = []
    private var random: SplitMix
    /// The main branch, and a side branch while there is one.
    private var branches: [Branch]

    struct File: Equatable {
        var mode: FileMode
        var bytes: [UInt8]
    }

    private struct Branch {
        var tip: NewCommit.Parent
        var files: [GitPath: File]
        /// The files where it left the main branch.
        var fork: [GitPath: File] = [:]
    }

    /// Begins on the commit `tip`, which has `files` outside of `.distro`.
    init(seed: UInt64, on tip: ObjectID, files: [GitPath: [UInt8]], length: Int) {
        random = SplitMix(seed: seed)
        branches = [Branch(tip: .existing(tip), files: files.mapValues { File(mode: .file, bytes: $0) })]
        while commits.count < length { step() }
        if branches.count > 1 { merge() }
    }

    private mutating func step() {
        let branch = random.next(upTo: branches.count)
        switch random.next(upTo: 12) {
        case 0 where branches.count == 1:
            branches.append(Branch(tip: branches[0].tip, files: branches[0].files, fork: branches[0].files))
        case 0: merge()
        case 1: commit("Nothing at all", on: branch, changes: [:])
        case 2: commit("Packaging", on: branch, changes: [".distro/notes": .write(.file, text(lines: 3))])
        case 3:
            commit(
                "For upstream's CI\n\nIgnore-patch: true",
                on: branch,
                changing: ["ignored/\(commits.count)".path: newText()]
            )
        case 4:
            for half in ["First half", "Second half"] {
                commit(
                    "\(half)\n\nPatch-name: squashed-\(commits.count / 2).patch",
                    on: branch,
                    changing: anyChange(on: branch)
                )
            }
        case 5:
            commit("Mixed: code and packaging", on: branch, changing: anyChange(on: branch), packaging: true)
        default:
            commit(
                "Change number \(commits.count)\n\nBecause.\n",
                on: branch,
                changing: anyChange(on: branch)
            )
        }
    }
}

extension RandomHistory {
    /// What a commit does to one or two files; `nil` removes a file.
    private mutating func anyChange(on branch: Int) -> [GitPath: File?] {
        let files = branches[branch].files.filter { !$0.key.bytes.starts(with: "ignored".utf8) }
        guard let path = random.element(of: files.keys.sorted()), var file = files[path],
            random.next(upTo: 6) > 0
        else {
            return ["new/\(random.next(upTo: 1000))".path: newText()]
        }
        switch random.next(upTo: 9) {
        case 0: return [path: File?.none]
        case 1: file.mode = file.mode == .file ? .executable : .file
        case 2: file = File(mode: .file, bytes: random.bytes(60) + [0] + random.bytes(200))
        case 3: file = File(mode: .symlink, bytes: Array("target-\(random.next(upTo: 9))".utf8))
        case 4, 5: return moved(path, file)
        default: file = edited(file)
        }
        return [path: file]
    }

    /// A file under another name, often with an edit.
    private mutating func moved(_ path: GitPath, _ file: File) -> [GitPath: File?] {
        let name: GitPath = ["moved", "größe", "a file", "quo\"te"][random.next(upTo: 4)].path
        return [
            path: nil,
            name.appending("\(random.next(upTo: 1000))".path): random.next(upTo: 2) == 0
                ? file : edited(file),
        ]
    }

    /// A text with a line changed, put in or taken out.
    private mutating func edited(_ file: File) -> File {
        var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
            Array.init
        )
        let place = random.next(upTo: lines.count)
        switch random.next(upTo: 4) {
        case 0: lines.insert(word(), at: place)
        case 1 where lines.count > 2: lines.remove(at: place)
        case 2: lines[place] += [UInt8(ascii: "\r")]
        default: lines[place] = word()
        }
        return File(
            mode: file.mode == .symlink ? .file : file.mode,
            bytes: Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        )
    }

    private mutating func newText() -> File { File(mode: .file, bytes: text(lines: random.next(upTo: 12))) }

    private mutating func text(lines: Int) -> [UInt8] {
        (0..<lines).flatMap { _ in word() + [UInt8(ascii: "\n")] }
    }

    /// Words that are hard on programs which read patches.
    private mutating func word() -> [UInt8] {
        let words = [
            "alpha", "-- ", "--- a/x", "+++ b/x", "@@ -1 +1 @@", "From me", "diff --git a/x b/x", "caf\u{e9}",
            "\tindented  ", "",
        ]
        return Array("\(words[random.next(upTo: words.count)])\(random.next(upTo: 50))".utf8)
    }
}

extension RandomHistory {
    /// Brings the side branch into the main one; what both changed becomes either's, or something else.
    private mutating func merge() {
        let side = branches.removeLast()
        var changes: [GitPath: File?] = [:]
        for path in Set(side.files.keys).union(side.fork.keys).sorted()
        where side.files[path] != side.fork[path] {
            let isChangedTwice = branches[0].files[path] != side.fork[path]
            guard isChangedTwice, random.next(upTo: 3) > 0 else {
                changes[path] = .some(side.files[path])
                continue
            }
            if random.next(upTo: 2) == 0 { changes[path] = newText() }
        }
        commit("Merge a branch", on: 0, changing: changes, merging: side.tip)
    }

    private mutating func commit(
        _ message: String,
        on branch: Int,
        changing files: [GitPath: File?],
        packaging: Bool = false,
        merging other: NewCommit.Parent? = nil
    ) {
        var changes: [GitPath: NewTree.Change] =
            packaging ? [".distro/more": .write(.file, text(lines: 2))] : [:]
        for (path, file) in files {
            branches[branch].files[path] = file
            changes[path] = file.map { .write($0.mode, $0.bytes) } ?? .remove
        }
        commit(message, on: branch, changes: changes, merging: other)
    }

    private mutating func commit(
        _ message: String,
        on branch: Int,
        changes: [GitPath: NewTree.Change],
        merging other: NewCommit.Parent? = nil
    ) {
        let person = Signature(
            name: "Zoë",
            email: "zoe@example.com",
            seconds: 1_700_100_000 + 60 * Int64(commits.count)
        )
        commits.append(
            NewCommit(
                following: [branches[branch].tip] + (other.map { [$0] } ?? []),
                author: person,
                committer: person,
                message: Array(message.utf8),
                tree: NewTree(base: .firstParent, changes: changes)
            )
        )
        branches[branch].tip = .new(commits.count - 1)
    }
}

extension String {
    fileprivate var path: GitPath { GitPath(self) }
}

/// Numbers that look random and are the same for the same seed.
///
/// Source: <https://prng.di.unimi.it/splitmix64.c>
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below a limit.
    mutating func next(upTo limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func element<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[next(upTo: elements.count)]
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}
