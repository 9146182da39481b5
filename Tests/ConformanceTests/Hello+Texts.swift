extension Hello {
    /// A spec file with lines behind its only source.
    static func spec(
        _ lines: [String] = [],
        release: String = "1%{?dist}",
        prep: String = "%autosetup -p1",
        changelog: String = "* Tue Nov 14 2023 Dana Developer <dana@example.com> - 1.0-1\n- First package"
    ) -> String {
        """
        Name:           hello
        Version:        1.0
        Release:        \(release)
        Summary:        Say hello

        License:        MIT
        Source0:        https://example.com/hello/hello-%{version}.tar.gz
        \(lines.map { "\($0)\n" }.joined())
        BuildRequires:  make

        %description
        A program that says hello.

        %prep
        \(prep)

        %files
        %license LICENSE

        %changelog
        \(changelog)

        """
    }

    /// A `source-git.yaml` as it is usually found.
    ///
    /// `digits` is `patch_generation_patch_id_digits`, and `nil` leaves that out. `sync` is what `files_to_sync` has in
    /// place of the usual entry.
    static func configuration(
        upstream: String = "v1.0",
        digits: String? = "1",
        sync: String? = nil,
        more: String = ""
    ) -> String {
        """
        upstream_ref: \(upstream)
        downstream_package_name: hello
        specfile_path: .distro/hello.spec
        patch_generation_ignore_paths:
        - .distro
        \(digits.map { "patch_generation_patch_id_digits: \($0)" } ?? "")
        sync_changelog: true
        \(more)
        files_to_sync:
        \(sync ?? usualSync)
        """
    }

    private static let usualSync = """
        - src: .distro/
          dest: .
          delete: true
          filters:
          - protect .git*
          - protect sources
          - exclude source-git.yaml
          - exclude .gitignore

        """
}
