/// The sections of functions.yaml: forges, mappings, and the policy.
extension SectionShape {
    static let forge = SectionShape(keys: [
        .required("name", Forge.Name.self, "What it is called here and in the address of its webhooks."),
        .required("url", ForgeURL.self, "Its base URL."),
        .optional(
            "webhook-secrets",
            .list(of: .section(secret), mayBeEmpty: true),
            "What X-Gitlab-Token may say; two while one replaces the other."
        ),
        .optional(
            "signing-tokens",
            .list(of: .section(secret), mayBeEmpty: true),
            "The keys of webhook-signature, whsec_…; with any of them every webhook must be signed."
        ),
        .required("identities", .list(of: .section(identity)), "The accounts that act there."),
    ])

    static let secret = SectionShape(
        keys: [
            .optional("env", VariableName.self, "The environment variable that holds it."),
            .optional(
                "file",
                String.self,
                "The file that holds it; a relative path starts at this file's folder."
            ),
        ],
        isChoice: true
    )

    static let identity = SectionShape(keys: [
        .required("name", Identity.Name.self, "What it is called here."),
        .required("token", .section(secret), "Its access token."),
        .required("author", .section(author), "Who makes its commits."),
        .optional("budget", .section(budget), "How many requests it may send."),
        .optional("marker-key", .section(secret), "Signs the hidden lines of its texts."),
    ])

    static let author = SectionShape(keys: [
        .required("name", SignatureText.self, "The name, as git writes it."),
        .required("email", SignatureText.self, "The mail address, as git writes it."),
    ])

    static let budget = SectionShape(keys: [
        .optional("per-minute", PositiveNumber.self, "Requests in a minute."),
        .optional("per-hour", PositiveNumber.self, "Requests in an hour."),
        .optional("notes-per-minute", PositiveNumber.self, "New notes in a minute."),
    ])

    static let mapping = SectionShape(keys: [
        .required("source-git", Pattern.self, "The source-git projects; a * stands for one name."),
        .required("dist-git", Pattern.self, "Their dist-git projects."),
        .required("forge", Forge.Name.self, "Where they are."),
        .required("identity", Identity.Name.self, "Who acts on both sides."),
        .optional(
            "branches",
            .either(.value(.oneOf(["same"])), or: .names(to: .value(Pattern.shape))),
            "The dist-git branch of each source-git branch."
        ),
        .optional("options", .section(options), "How the pairs are treated."),
    ])

    static let options = SectionShape(keys: [
        .optional("push-to", Pattern.self, "A fork of the dist-git project that takes the branches."),
        .optional("draft", MappingOptions.DraftPolicy.self, "Whether dist-git merge requests are drafts."),
        .optional("when-behind", MappingOptions.WhenBehind.self, "While dist-git has what source-git lacks."),
        .optional("dependency", MappingOptions.DependencyPolicy.self, "Whether dist-git blocks source-git."),
        .optional("title", TextTemplate.self, "The title of dist-git merge requests."),
        .optional("introduction", TextTemplate.self, "What their descriptions begin with."),
        .optional("links", MappingOptions.LinkPolicy.self, "What becomes of links to Bugzilla and Jira."),
    ])

    static let policy = SectionShape(keys: [
        .optional("projects", .section(accessList), "By the path of a project."),
        .optional("namespaces", .section(accessList), "By the path of a group, with all that is below."),
        .optional("authors", .section(accessList), "By the user name of a merge request's author."),
        .optional("command-role", Role.self, "The least role whose commands are obeyed."),
        .optional("command-prefix", CommandPrefix.self, "What a command begins with."),
    ])

    static let accessList = SectionShape(keys: [
        .optional("allow", .list(of: .value(Pattern.shape), mayBeEmpty: true), "Only these."),
        .optional(
            "deny",
            .list(of: .value(Pattern.shape), mayBeEmpty: true),
            "Not these, whatever is allowed."
        ),
    ])
}
