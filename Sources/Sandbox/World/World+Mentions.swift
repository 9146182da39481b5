extension World {
    /// Writes "mentioned in …" into every merge request that a text names, once for each place of mention.
    mutating func mention(from source: MergeRequest, in text: String, by user: User.ID) {
        for target in mentioned(in: text, from: source) where target.id != source.id {
            guard canReadCode(target.project, user) else { continue }
            let name = source.project == target.project ? "!\(source.number)" : reference(of: source)
            let body = "mentioned in merge request \(name)"
            guard !notes(of: target.id).contains(where: { $0.isSystem && $0.body == body }) else { continue }
            addSystemNote(body, on: target.id, by: user)
        }
    }

    /// The merge requests a text names, by URL or by reference (`src/hello!3`).
    private func mentioned(in text: String, from source: MergeRequest) -> [MergeRequest] {
        let urls = text.matches(of: /https?:\/\/[^\s\/]+\/([A-Za-z0-9_.\/-]+?)\/-\/merge_requests\/(\d+)/)
            .filter { $0.output.0.hasPrefix(url) }
            .map { "\($0.output.1)!\($0.output.2)" }
        let references = text.matches(of: /([A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+)?!(\d+)\b/).map {
            "\($0.output.1.map(String.init) ?? projects[source.project]?.path ?? "")!\($0.output.2)"
        }
        return (urls + references).compactMap(mergeRequest)
    }
}
