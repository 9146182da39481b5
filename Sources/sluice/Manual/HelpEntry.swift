import JSON

/// A command as the argument parser describes it.
///
/// Source: <https://github.com/apple/swift-argument-parser/blob/1.8.2/Sources/ArgumentParserToolInfo/ToolInfo.swift>
struct HelpEntry: JSONDecodable {
    /// As it is typed, with the commands above it but the first: `hooks apply`.
    var name: String
    let isHidden: Bool
    let abstract: String
    let discussion: String
    let arguments: [HelpArgument]
    let subcommands: [HelpEntry]

    init(from json: JSONReader) throws(JSONError) {
        name = try json.string("commandName")
        isHidden = try json.bool(ifPresent: "shouldDisplay") == false
        abstract = try json.string(ifPresent: "abstract") ?? ""
        discussion = try json.string(ifPresent: "discussion") ?? ""
        arguments = try json.decode(ifPresent: "arguments") ?? []
        subcommands = try json.decode(ifPresent: "subcommands") ?? []
    }
}

/// An argument, option or flag of a command.
struct HelpArgument: JSONDecodable {
    enum Kind: String {
        case positional, option, flag
    }

    let kind: Kind
    let isOptional: Bool
    let abstract: String
    /// As they are typed, the shortest first: `-f`, `--force`.
    let names: [String]
    /// What counts when nothing is said.
    let defaultValue: String?
    let valueName: String

    init(from json: JSONReader) throws(JSONError) {
        kind = try Kind(rawValue: json.string("kind")) ?? .positional
        isOptional = try json.bool("isOptional")
        abstract = try json.string(ifPresent: "abstract") ?? ""
        valueName = try json.string(ifPresent: "valueName") ?? ""
        defaultValue = try json.string(ifPresent: "defaultValue")
        var names: [String] = []
        for name in try json.at(ifPresent: "names")?.elements() ?? [] {
            names.append((try name.string("kind") == "long" ? "--" : "-") + (try name.string("name")))
        }
        self.names = names.sorted { $0.utf8.count < $1.utf8.count }
    }
}
