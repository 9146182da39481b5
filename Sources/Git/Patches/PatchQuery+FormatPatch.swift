import Processes

extension PatchQuery {
    /// The command, with everything said that a release of git might come to do otherwise.
    var arguments: [CommandArgument] {
        let walk: [CommandArgument] = ["--no-walk=unsorted", "--root", "--stdin"]
        return ["format-patch", "--stdout", "--pretty=mboxrd"]
            + walk + mailOptions + diffOptions + prefixOptions + mergeOptions + ["--"] + paths.map(\.argument)
    }

    /// What the command reads: the commits newest first, since it turns them round.
    var input: [UInt8] {
        Array(commits.reversed().map { "\($0)\n" }.joined().utf8)
    }

    private var mailOptions: [CommandArgument] {
        ["--no-numbered", "--no-signature", "--patch", "--stat=80", "--summary"]
    }

    private var diffOptions: [CommandArgument] {
        [
            "--full-index", "--binary", "--find-renames=50%", "-l1000", "--no-ext-diff", "--no-textconv",
            "--diff-algorithm=myers", "--indent-heuristic", "--unified=3", "--inter-hunk-context=0",
        ]
    }

    private var prefixOptions: [CommandArgument] {
        prefixes ? ["--src-prefix=a/", "--dst-prefix=b/"] : ["--no-prefix"]
    }

    private var mergeOptions: [CommandArgument] {
        switch merges {
        case .againstFirstParent: ["--no-max-parents", "--diff-merges=first-parent"]
        case .omitted: []
        }
    }
}
