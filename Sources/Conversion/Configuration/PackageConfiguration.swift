package import Git
import YAML

/// What a `source-git.yaml` says about one package.
///
/// Source: <https://packit.dev/docs/configuration>
package struct PackageConfiguration: Sendable, Equatable {
    /// `downstream_package_name`: the name of the package, of its spec file and usually of the dist-git repository.
    package let name: String
    /// `specfile_path`: the spec file in source-git.
    package let specFilePath: GitPath
    /// `upstream_ref`: the tag, branch or commit that patches start from; `nil` makes no patches.
    package var upstreamReference: String?
    /// `patch_generation_ignore_paths`: pathspecs whose changes stay out of patches.
    package private(set) var ignoredPaths: [String] = []
    /// `patch_generation_patch_id_digits`: digits of the first Patch tag, 0 for a tag without number.
    package private(set) var patchIDDigits = 4
    /// `sync_changelog`: whether dist-git takes over source-git's `%changelog` and `Release`.
    package private(set) var syncsChangelog = false
    /// `files_to_sync` as the file lists it; the sources stay out of patches.
    package private(set) var filesToSync: [SyncEntry] = []
    /// `actions`: names of the commands that packit would run and sluice does not.
    package private(set) var actions: [String] = []

    /// The spec file in dist-git.
    package var distGitSpecPath: GitPath { GitPath("\(name).spec") }
}

extension PackageConfiguration {
    /// Reads the settings; `name` is the setting `downstream_package_name`, or else the key under `packages:`.
    init(_ settings: PackageSettings, name: String) throws(YAMLError) {
        self.name = name
        specFilePath = try settings.at("specfile_path")?.filePath() ?? GitPath("\(name).spec")
        upstreamReference = try settings.at("upstream_ref")?.reference()
        for path in try settings.elements("patch_generation_ignore_paths") {
            ignoredPaths.append(try path.pathspec())
        }
        patchIDDigits = try settings.at("patch_generation_patch_id_digits")?.digits() ?? patchIDDigits
        syncsChangelog = try settings.at("sync_changelog")?.bool() ?? syncsChangelog
        for entry in try settings.elements("files_to_sync") { filesToSync.append(try SyncEntry(entry)) }
        actions = try settings.at("actions")?.entries().map(\.key) ?? []
    }
}
