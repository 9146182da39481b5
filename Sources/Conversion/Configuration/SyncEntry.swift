/// An entry of `files_to_sync`: what dist-git gets from source-git, in rsync's terms.
///
/// Source: <https://packit.dev/docs/configuration/upstream/files_to_sync>
package struct SyncEntry: Sendable, Equatable {
    /// Shell patterns or plain paths in source-git; one that names nothing is passed over.
    package var sources: [SyncPath]
    /// A folder of dist-git, or the new name of a single file.
    package var destination: SyncPath
    /// `mkpath`: makes every missing folder of `destination`, not only its last one.
    package var createsFolders = false
    /// `delete`: what dist-git has in a synchronised folder and source-git lacks goes away.
    package var deletes = false
    package var filters: [FilterRule] = []
}
