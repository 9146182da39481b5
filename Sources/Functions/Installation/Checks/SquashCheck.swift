import GitLab

/// Whether merging keeps the commits, whose trailers say what was converted.
struct SquashCheck: Sendable {
    let project: Look<Project>

    var findings: [Finding] {
        guard project.value?.squash == .always else { return [] }
        return [
            .warning(
                "squashing is required, which drops the trailers that tell what was converted",
                remedy: "choose Encourage, Allow or Do not allow at Settings, Merge requests, Squash commits"
            )
        ]
    }
}
