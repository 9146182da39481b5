import Git

/// A commit of source-git, made or in the making, as something that may belong to a patch.
struct PatchLayer: Sendable, Equatable {
    let message: CommitMessage
    /// The tree that it follows on.
    let before: ObjectID
    let after: ObjectID
}

extension PatchLayer {
    /// The layers, oldest first, that make up the patch of that name: a dropped patch has none any more.
    static func layers(of name: String, in all: [PatchLayer]) -> [PatchLayer] {
        all.reduce(into: []) { layers, layer in
            if layer.drops(name) { layers = [] } else if layer.isNamed(name) { layers.append(layer) }
        }
    }

    private func drops(_ name: String) -> Bool {
        TrailerBlock(of: message).trailers.contains { $0.isNamed(Trailer.dropPatch) && $0.value == name }
    }

    /// Whether the message gives its patch that name, by a trailer or by its title behind any number.
    private func isNamed(_ name: String) -> Bool {
        let stated = TrailerBlock(of: message).trailers.last { $0.token == PatchMetadata.Token.name.rawValue }
        if let stated { return stated.value == name }
        let title = PatchFileName(position: 1, title: message.firstLine).text.dropFirst(4)
        return name.prefix(4).allSatisfy(\.isNumber) && name.dropFirst(4) == title
    }
}

extension Trailer {
    /// In source-git: the name of a patch that ends with a commit.
    ///
    /// Neither that commit nor those before it give dist-git a patch of the name.
    package static let dropPatch = "Drop-patch"
}
