package import Git
package import GitLab

/// What the description of a mirror says of itself.
package struct MirrorMarker: Sendable, Equatable {
    /// The source-git commit that was converted, full hash.
    package var head: String
    /// The dist-git commit that it was converted to; a branch that holds another was left by a worker that did not finish.
    package var commit: ObjectID?
    /// The sticky note, while it tells `message`: then nobody has to read it.
    package var note: Note.ID?
    package var message: StickyMessage.Kind?
    /// Whether the source-git merge request waits for the mirror.
    package var block: Block?
    /// The command that asked for this mirror in place of an older one.
    package var command: Note.ID?

    package init(
        head: String,
        commit: ObjectID? = nil,
        note: Note.ID? = nil,
        message: StickyMessage.Kind? = nil,
        block: Block? = nil,
        command: Note.ID? = nil
    ) {
        self.head = head
        self.commit = commit
        self.note = note
        self.message = message
        self.block = block
        self.command = command
    }

    /// What came of letting the source-git merge request wait.
    package enum Block: Sendable, Equatable {
        case set(MergeRequestDependency.ID)
        /// GitLab does not allow it; it is not tried again.
        case refused
    }
}

extension MirrorMarker {
    /// The hidden line for the mirror of `branch`.
    package func marker(of branch: MirrorBranch) -> Marker {
        var fields = ["mirror": "\(branch)", "head": head]
        fields["commit"] = commit?.text
        fields["note"] = note.map { "\($0)" }
        fields["tells"] = message?.rawValue
        fields["block"] = block.map { "\($0)" }
        fields["command"] = command.map { "\($0)" }
        return Marker(fields)
    }

    /// Reads a marker; `nil` when it is the marker of something else.
    package init?(_ marker: Marker, of branch: MirrorBranch) {
        guard marker.fields["mirror"] == "\(branch)", let head = marker.fields["head"] else { return nil }
        self.init(
            head: head,
            commit: marker.fields["commit"].flatMap { ObjectID($0) },
            note: marker.fields["note"].flatMap { Int64($0) }.map { Note.ID($0) },
            message: marker.fields["tells"].flatMap { StickyMessage.Kind(rawValue: $0) },
            block: marker.fields["block"].flatMap { Block($0) },
            command: marker.fields["command"].flatMap { Int64($0) }.map { Note.ID($0) }
        )
    }

    /// The marker that claims nothing of the sticky note.
    package var unsettled: MirrorMarker {
        var marker = self
        (marker.note, marker.message) = (nil, nil)
        return marker
    }
}

extension MirrorMarker.Block: LosslessStringConvertible {
    package var description: String {
        switch self {
        case .set(let dependency): "\(dependency)"
        case .refused: "refused"
        }
    }

    package init?(_ description: String) {
        if description == "refused" { self = .refused; return }
        guard let number = Int64(description) else { return nil }
        self = .set(MergeRequestDependency.ID(number))
    }
}
