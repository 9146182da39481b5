import JSON

extension FileDiff: JSONEncodable {
    /// A file of a diff.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/#list-all-merge-request-diffs>
    var json: JSONValue {
        [
            "old_path": oldPath.json,
            "new_path": newPath.json,
            "a_mode": oldMode.json,
            "b_mode": newMode.json,
            "diff": text.json,
            "new_file": (oldMode == FileDiff.noMode).json,
            "renamed_file": (oldPath != newPath).json,
            "deleted_file": (newMode == FileDiff.noMode).json,
            "generated_file": false,
            "collapsed": false,
            "too_large": false,
        ]
    }
}
