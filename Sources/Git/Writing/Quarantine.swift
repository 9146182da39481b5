extension Repository {
    /// Lends a repository that has all objects of this one, and whose new objects go away with it.
    ///
    /// What is only to be tried is written here: nothing of it is left afterwards. References are this
    /// repository's own, and cannot be made to lead to the new objects.
    package func withQuarantine<Value>(
        _ body: (Repository) async throws -> Value
    ) async throws -> Value {
        let folder = try ScratchFolder(in: environment.temporaryFolder)
        defer { folder.remove() }
        return try await body(quarantined(in: folder.path))
    }

    private func quarantined(in folder: String) -> Repository {
        var quarantine = self
        quarantine.objects = ObjectStore(
            folder: folder,
            alternates: [objects.folder] + objects.alternates,
            isTemporary: true
        )
        return quarantine
    }
}
