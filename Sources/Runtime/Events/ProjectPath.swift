extension String {
    /// Whether it could be the full path of a project: two or more names, joined by `/`.
    var isProjectPath: Bool {
        let names = split(separator: "/", omittingEmptySubsequences: false)
        return utf8.count <= 1024 && names.count > 1 && names.allSatisfy(\.isProjectName)
    }
}

extension Substring {
    private static let nameBytes = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-".utf8
    )

    fileprivate var isProjectName: Bool {
        !isEmpty && self != "." && self != ".." && utf8.allSatisfy(Self.nameBytes.contains)
    }
}
