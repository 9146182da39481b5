package import GitLab

/// What the description of a mirror says of itself.
package struct MirrorMarker: Sendable, Equatable {
    /// The source-git commit that was converted, full hash.
    package var head: String
    /// The sticky note on the source-git merge request, while that note says that all is well.
    package var note: Note.ID?

    package init(head: String, note: Note.ID?) {
        self.head = head
        self.note = note
    }

    /// The hidden line for the mirror of `branch`.
    package func marker(of branch: MirrorBranch) -> Marker {
        var fields = ["mirror": "\(branch)", "head": head]
        fields["note"] = note.map { "\($0)" }
        return Marker(fields)
    }

    /// Reads a marker; `nil` when it is the marker of something else.
    package init?(_ marker: Marker, of branch: MirrorBranch) {
        guard marker.fields["mirror"] == "\(branch)", let head = marker.fields["head"] else { return nil }
        self.init(head: head, note: marker.fields["note"].flatMap { Int64($0) }.map { Note.ID($0) })
    }
}
