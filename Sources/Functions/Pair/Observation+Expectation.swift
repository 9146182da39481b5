import GitLab

extension Observation {
    package func expectedAnswer(to write: Write) -> Answer {
        switch write {
        case .push: .pushed
        case .open(_, let text): .mirror(opened(text))
        case .edit(let number, let changes): edited(number, changes)
        case .say(let body): .note(PostedNote(id: 0, body: body))
        case .rephrase(let note, let body): .note(PostedNote(id: note, body: body))
        case .withdraw: .withdrawn
        case .block: .block(.set(0))
        case .unblock: .block(nil)
        case .setStatus, .startPipeline, .reply, .react: .acknowledged
        }
    }

    private func opened(_ text: MirrorText) -> Mirror {
        Mirror(
            id: 0,
            number: 0,
            author: 0,
            webURL: "(its address)",
            title: text.title,
            description: text.description,
            targetBranch: text.targetBranch,
            marker: marker(in: text.description)
        )
    }

    private func edited(_ number: MergeRequest.Number, _ changes: MergeRequestChanges) -> Answer {
        guard var mirror = (superseded + [mirror].compactMap(\.self)).first(where: { $0.number == number })
        else {
            return .pushed
        }
        mirror.title = changes.title ?? mirror.title
        mirror.description = changes.description ?? mirror.description
        mirror.targetBranch = changes.targetBranch ?? mirror.targetBranch
        mirror.state = changes.state.map { $0 == .close ? .closed : .opened } ?? mirror.state
        mirror.marker = marker(in: mirror.description)
        return .mirror(mirror)
    }

    /// What the description of the mirror says of itself, where the bot wrote it.
    package func marker(in description: String) -> MirrorMarker? {
        Marker(in: description, signedWith: markerKey).flatMap { MirrorMarker($0, of: branch) }
    }
}
