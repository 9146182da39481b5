/// The `source-git.yaml` of a new source-git repository, byte for byte as packit writes it.
struct InitialConfiguration: Sendable, Equatable {
    let upstreamURL: String
    let upstreamReference: String
    let packageName: String
    /// Digits of the first Patch tag, 0 when it has no number.
    let patchIDDigits: Int
    let sources: [Archive]

    /// An archive and where to fetch it.
    struct Archive: Sendable, Equatable {
        let path: String
        let url: String
    }

    var text: String {
        """
        upstream_project_url: \(YAMLText(upstreamURL))
        upstream_ref: \(YAMLText(upstreamReference))
        downstream_package_name: \(YAMLText(packageName))
        specfile_path: \(YAMLText(".distro/\(packageName).spec"))
        patch_generation_ignore_paths:
        - .distro
        patch_generation_patch_id_digits: \(patchIDDigits)
        sync_changelog: true
        files_to_sync:
        - src: .distro/
          dest: .
          delete: true
          filters:
          - protect .git*
          - protect sources
          - exclude source-git.yaml
          - exclude .gitignore

        """ + archives
    }

    private var archives: String {
        guard !sources.isEmpty else { return "" }
        return sources.reduce(into: "sources:\n") { text, archive in
            text += "- path: \(YAMLText(archive.path))\n  url: \(YAMLText(archive.url))\n"
        }
    }
}
