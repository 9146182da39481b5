/// The projects.
struct HomePage: Page {
    let world: World

    let title = "Projects"

    var content: String {
        let rows = world.visibleProjects(to: nil).sorted { $0.path < $1.path }.map { project in
            let open = world.mergeRequests(of: project.id).count { $0.state == .opened }
            return """
                <tr><td>\(project.path.link(to: "/\(project.path)"))</td>\
                <td>\(project.description.escapedForHTML)</td><td>\(open) open</td></tr>
                """
        }
        return """
            <h1>Projects</h1>
            <table><tr><th>Project</th><th>Description</th><th>Merge requests</th></tr>
            \(rows.joined(separator: "\n"))
            </table>
            """
    }
}
