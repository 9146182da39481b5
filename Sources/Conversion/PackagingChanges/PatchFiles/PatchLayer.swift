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
            if layer.message.droppedPatches.contains(name) {
                layers = []
            } else if layer.message.names(patch: name) {
                layers.append(layer)
            }
        }
    }
}
