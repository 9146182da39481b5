extension Endpoint where Response == [Note] {
    /// Lists the notes on a merge request, oldest first, GitLab's own included.
    ///
    /// Source: <https://docs.gitlab.com/api/notes/>
    package static func notes(on number: MergeRequest.Number, in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/merge_requests/\(number)/notes", ["sort": "asc"])
    }
}

extension Endpoint where Response == Note {
    /// Posts a note; lines that begin with a slash run as quick actions.
    ///
    /// Source: <https://docs.gitlab.com/api/notes/>
    package static func postNote(
        _ body: String,
        on number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .post("projects/\(project)/merge_requests/\(number)/notes", ["body": body], on: .notes)
    }

    /// Replaces a note's text.
    ///
    /// Source: <https://docs.gitlab.com/api/notes/>
    package static func editNote(
        _ note: Note.ID,
        to body: String,
        on number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .put("projects/\(project)/merge_requests/\(number)/notes/\(note)", ["body": body])
    }
}

extension Endpoint where Response == Ignored {
    /// Deletes a note.
    ///
    /// Source: <https://docs.gitlab.com/api/notes/>
    package static func deleteNote(
        _ note: Note.ID,
        on number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .delete("projects/\(project)/merge_requests/\(number)/notes/\(note)")
    }
}
