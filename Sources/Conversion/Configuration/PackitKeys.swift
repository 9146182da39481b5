/// The keys that packit accepts; those that sluice does not read mean nothing to a conversion.
///
/// Source: <https://packit.dev/docs/configuration>
enum PackitKeys {
    /// Keys beside `packages:`, whose other keys every package inherits; `_` is for anchors.
    static let topLevel = package.union(["_", "jobs", "packages"])

    static let package: Set<String> = [
        "actions", "additional_packages", "additional_repos", "allowed_builders", "allowed_committers",
        "allowed_gpg_keys", "allowed_pr_authors", "archive_root_dir_template", "bodhi_extra_params",
        "bootstrap",
        "branch", "clone_repos_before_run_condition", "config_file_path", "copr_chroot",
        "copy_upstream_release_description", "create_pr", "create_sync_note", "csmock_args",
        "dist_git_base_url",
        "dist_git_branches", "dist_git_namespace", "dist_git_url", "downstream_package_name", "enable_net",
        "env",
        "files_to_sync", "fmf_path", "fmf_ref", "fmf_url", "identifier", "image_customizations",
        "image_distribution", "image_request", "issue_repository", "list_on_homepage", "merge_pr_in_ci",
        "module_hotfixes", "notifications", "osh_diff_scan_after_copr_build", "osh_options", "owner",
        "packit_instances", "parse_time_macros", "patch_generation_ignore_paths",
        "patch_generation_patch_id_digits",
        "paths", "pkg_tool", "prerelease_suffix_macro", "prerelease_suffix_pattern", "preserve_project",
        "preserve_spec", "project", "release_suffix", "require", "scratch", "sig",
        "skip_missing_branched_composes",
        "sources", "spec_source_id", "specfile_path", "srpm_build_deps", "status_name_template",
        "sync_changelog",
        "sync_test_job_statuses_with_builds", "targets", "test_command", "tf_extra_params",
        "tf_post_install_script",
        "timeout", "tmt_plan", "update_release", "upload_sources", "upstream_package_name",
        "upstream_project_url",
        "upstream_ref", "upstream_tag_exclude", "upstream_tag_include", "upstream_tag_template",
        "use_copr_dist_git_build", "use_internal_tf", "use_target_repo_for_fmf_url", "version_suffix",
        "version_update_mask", "version_update_specifiers",
    ]
}
