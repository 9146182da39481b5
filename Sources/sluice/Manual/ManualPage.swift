/// The manual page, `sluice(1)`, made of what `--help` says.
struct ManualPage {
    let tool: HelpEntry

    /// The page in the macros of groff_man.
    ///
    /// Source: <https://man7.org/linux/man-pages/man7/groff_man.7.html>
    var text: String {
        let commands = tool.subcommands.filter { !$0.isHidden && $0.name != "help" }
        let sections = [
            Roff.macro("TH", tool.name.uppercased(), "1"),
            Roff.macro("SH", "NAME"),
            Roff.text("\(tool.name) - \(tool.abstract)"),
            Roff.macro("SH", "SYNOPSIS"),
            Roff.text("\(tool.name) COMMAND …"),
            Roff.macro("SH", "DESCRIPTION"),
            Roff.text(tool.discussion),
            Roff.macro("SH", "COMMANDS"),
        ]
        return (sections + commands.map(section)).joined()
    }

    private func section(_ command: HelpEntry) -> String {
        let arguments = command.arguments.filter { !$0.names.contains("--help") }
        let synopsis = ([tool.name, command.name] + arguments.map(\.synopsis)).joined(separator: " ")
        let texts = [synopsis, command.abstract, command.discussion].filter { !$0.isEmpty }
        return Roff.macro("SS", command.name) + texts.map(Roff.text).joined(separator: ".PP\n")
            + arguments.map(\.entry).joined()
    }
}

extension HelpArgument {
    fileprivate var synopsis: String {
        let option = names.last ?? ""
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
        return ".TP\n" + Roff.text(names.joined(separator: ", ") + value) + Roff.text(abstract)
    }
}
