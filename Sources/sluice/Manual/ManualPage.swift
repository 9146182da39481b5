/// The manual page, `sluice(1)`, made of what `--help` says.
struct ManualPage {
    let tool: HelpEntry
    let version: String

    /// The page in the macros of groff_man.
    var text: String {
        let sections = [
            // No word is broken: most are to be typed.
            ".nr HY 0\n",
            Roff.macro("TH", tool.name.uppercased(), "1", Self.date, "\(tool.name) \(version)"),
            ".ad l\n",
            section("NAME", "\(tool.name) - \(tool.abstract)"),
            Roff.macro("SH", "SYNOPSIS"),
            commands.map(synopsis).joined(),
            section("DESCRIPTION", tool.discussion),
            Roff.macro("SH", "COMMANDS"),
            commands.map(description).joined(),
            section("ENVIRONMENT", Self.environment),
            section("FILES", Self.files),
            section("SEE ALSO", "git(1), git-format-patch(1), git-interpret-trailers(1), rpm-spec(5)"),
        ]
        return sections.joined()
    }

    private var commands: [HelpEntry] { tool.subcommands.flatMap(\.leaves) }

    private func section(_ title: String, _ text: String) -> String {
        Roff.macro("SH", title) + Roff.text(text)
    }

    private func synopsis(_ command: HelpEntry) -> String {
        let arguments = command.ownArguments.map { Roff.unbroken($0.synopsis) + "\n" }.joined()
        return Roff.macro("SY", "\(tool.name) \(command.name)") + arguments + ".YS\n"
    }

    private func description(_ command: HelpEntry) -> String {
        let texts = [command.abstract, command.discussion].filter { !$0.isEmpty }
        return Roff.macro("SS", "\(tool.name) \(command.name)")
            + texts.map(Roff.text).joined(separator: ".PP\n")
            + command.ownArguments.map(\.entry).joined()
    }

    /// When what the page says last changed.
    private static let date = "2026-11-23"

    private static let environment = """
        NO_COLOR, when it is set and not empty, and TERM=dumb turn colours off.

        GIT_AUTHOR_NAME and the like, and git's own configuration, say who makes a commit.

        TMPDIR is where short-lived folders are made, in place of /tmp.
        """

    private static let files = """
        .distro/source-git.yaml in source-git says how to convert, in the words of packit.

        /etc/rpkg/TOOL.conf says where archives are kept, for sluice init.
        """
}

extension HelpEntry {
    /// The commands that do something: this one, or those below it.
    fileprivate var leaves: [HelpEntry] {
        guard !isHidden, name != "help" else { return [] }
        let below = subcommands.flatMap(\.leaves)
        guard !below.isEmpty else { return [self] }
        return below.map { leaf in
            var leaf = leaf
            leaf.name = "\(name) \(leaf.name)"
            return leaf
        }
    }

    /// The arguments but the one that every command has.
    fileprivate var ownArguments: [HelpArgument] {
        arguments.filter { !$0.names.contains("--help") && !$0.names.contains("--version") }
    }
}

extension HelpArgument {
    fileprivate var synopsis: String {
        let option = names.first ?? ""
        let text =
            switch kind {
            case .positional: valueName.uppercased()
            case .option: "\(option) \(valueName.uppercased())"
            case .flag: option
            }
        return isOptional ? "[\(text)]" : text
    }

    fileprivate var entry: String {
        let value = kind == .flag ? "" : (names.isEmpty ? "" : " ") + valueName.uppercased()
        let normally = defaultValue.map { " Without it: \($0)." } ?? ""
        return ".TP\n" + Roff.unbroken(names.joined(separator: ", ") + value) + "\n"
            + Roff.text(abstract + normally)
    }
}
