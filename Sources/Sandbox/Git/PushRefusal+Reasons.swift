/// The reasons, in GitLab's words.
extension PushRefusal {
    static let unprotected = PushRefusal(message: "You are not allowed to push code to this project.")
    static let protected = PushRefusal(
        message: "You are not allowed to push code to protected branches on this project."
    )
    static let creation = PushRefusal(
        message: "You are not allowed to create protected branches on this project."
    )
    static let deletion = PushRefusal(
        message: "You can only delete protected branches using the web interface."
    )
    static let forced = PushRefusal(
        message: "You are not allowed to force push code to a protected branch on this project."
    )
    static let defaultBranch = PushRefusal(message: "The default branch of a project cannot be deleted.")
    static let hexadecimalName = PushRefusal(
        message: "You cannot create a branch with a 40-character hexadecimal branch name."
    )
}
