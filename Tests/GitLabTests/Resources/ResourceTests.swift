import Testing

@testable import GitLab

@Suite struct ResourceTests {
    @Test func `A project tells the higher of its two access levels`() throws {
        let project = try read(
            """
            {"id": 7, "path_with_namespace": "rpms/bash", "default_branch": "c10s", "archived": true,
             "http_url_to_repo": "https://gitlab.example/rpms/bash.git", "web_url": "https://gitlab.example/rpms/bash",
             "forked_from_project": {"id": 6}, "squash_option": "always", "can_create_merge_request_in": false, "permissions":
             {"project_access": {"access_level": 30, "notification_level": 3}, "group_access": {"access_level": 40}}}
            """,
            as: Project.self
        )

        #expect(project.id == 7)
        #expect(project.path == "rpms/bash")
        #expect(project.defaultBranch == "c10s")
        #expect(project.cloneURL == "https://gitlab.example/rpms/bash.git")
        #expect(project.isArchived)
        #expect(project.forkedFrom == 6)
        #expect(project.accessLevel == .maintainer)
        #expect(project.squash == .always && project.takesMergeRequests == false)
    }

    @Test(arguments: ["", #","permissions":{"project_access":null,"group_access":null}"#])
    func `An empty project seen by a stranger has no branch, origin or access level`(
        permissions: String
    ) throws {
        let project = try read(
            #"{"id":7,"path_with_namespace":"a/b","http_url_to_repo":"h","web_url":"w","default_branch":null\#(permissions)}"#,
            as: Project.self
        )

        #expect(project.defaultBranch == nil)
        #expect(project.forkedFrom == nil)
        #expect(project.accessLevel == nil)
        #expect(!project.isArchived)
    }

    @Test func `A member has a user and a role`() throws {
        let member = try read(#"{"id":41,"username":"jdoe","name":"J","access_level":30}"#, as: Member.self)

        #expect(member.user.username == "jdoe")
        #expect(member.accessLevel == .developer)
        #expect(member.accessLevel < .maintainer && member.accessLevel > .reporter && .guest < .owner)
    }

    @Test func `A note is internal under either name`() throws {
        let author = #""author":{"id":5,"username":"bot","name":"Bot"},"created_at":"c","updated_at":"u""#

        let plain = try read(#"{"id":55,"body":"**a**","system":true,\#(author)}"#, as: Note.self)
        let recent = try read(#"{"id":55,"body":"a","internal":true,\#(author)}"#, as: Note.self)
        let old = try read(#"{"id":55,"body":"a","confidential":true,\#(author)}"#, as: Note.self)

        #expect(plain.isSystem && !plain.isInternal && plain.body == "**a**" && plain.createdAt == "c")
        #expect(recent.isInternal && !recent.isSystem && recent.updatedAt == "u" && recent.author.id == 5)
        #expect(old.isInternal)
    }

    @Test func `A reaction has a name and somebody who reacted`() throws {
        let reaction = try read(
            #"{"id":4,"name":"eyes","user":{"id":5,"username":"bot","name":"Bot"}}"#,
            as: EmojiReaction.self
        )

        #expect(
            reaction == EmojiReaction(id: 4, name: "eyes", user: User(id: 5, username: "bot", name: "Bot"))
        )
    }

    @Test func `A commit status may come from a job or a deleted user`() throws {
        let status = try read(
            """
            {"id": 81, "name": "dist-git", "status": "success", "ref": "fix", "target_url": "https://x",
             "description": "passed", "author": {"id": 5, "username": "bot", "name": "Bot"}, "sha": "c0ffee"}
            """,
            as: CommitStatus.self
        )
        let job = try read(
            #"{"id":82,"name":"srpm","status":"manual","target_url":null,"description":null,"author":null}"#,
            as: CommitStatus.self
        )

        #expect(status.state == .success && status.ref == "fix" && status.author?.id == 5)
        #expect(status.targetURL == "https://x" && status.description == "passed")
        #expect(job.state == .other("manual") && job.ref == nil && job.author == nil && job.targetURL == nil)
    }

    @Test func `A branch tells its head and what may be done with it`() throws {
        let branch = try read(
            #"{"name":"c10s","commit":{"id":"c0ffee","message":"m\n"},"protected":true,"default":true,"can_push":false}"#,
            as: Branch.self
        )

        #expect(
            branch
                == Branch(
                    name: "c10s",
                    head: "c0ffee",
                    headMessage: "m\n",
                    isHeadRemade: false,
                    isProtected: true,
                    isDefault: true,
                    canPush: false
                )
        )
    }

    @Test(arguments: [
        ("a@x", "2024-04-09T10:00:00.000+00:00", false), ("b@x", "2024-04-09T10:00:00.000+00:00", true),
        ("a@x", "2024-04-09T11:00:00.000+00:00", true),
    ])
    func `A branch tells whether its head was rebased`(email: String, date: String, isRemade: Bool) throws {
        let author = #""author_email":"a@x","authored_date":"2024-04-09T10:00:00.000+00:00""#
        let committer = #""committer_email":"\#(email)","committed_date":"\#(date)""#

        let branch = try read(
            #"{"name":"c10s","commit":{"id":"c0ffee",\#(author),\#(committer)}}"#,
            as: Branch.self
        )

        #expect(branch.isHeadRemade == isRemade)
    }

    @Test func `An issue tells its state, and who closed it`() throws {
        let rest = #""title":"t","author":{"id":5,"username":"bot","name":"Bot"},"web_url":"w""#

        let open = try read(
            #"{"id":901,"iid":4,"state":"opened","description":null,\#(rest)}"#,
            as: Issue.self
        )
        let closed = try read(
            #"{"id":901,"iid":4,"state":"closed","closed_by":{"id":6,"username":"m","name":"M"},\#(rest)}"#,
            as: Issue.self
        )

        #expect(open.id == 901 && open.number == 4 && open.state == .opened && open.author.id == 5)
        #expect(open.title == "t" && open.description == "" && open.closedBy == nil && open.webURL == "w")
        #expect(closed.state == .closed && closed.closedBy?.id == 6)
    }

    @Test func `A token tells its scopes and its end`() throws {
        let token = try read(
            #"{"id":9,"name":"sluice","scopes":["api"],"active":true,"expires_at":"2027-01-31","user_id":5}"#,
            as: AccessToken.self
        )
        let eternal = try read(
            #"{"id":9,"name":"old","active":false,"expires_at":null,"user_id":5}"#,
            as: AccessToken.self
        )

        #expect(
            token.scopes == ["api"] && token.isActive && token.expiresOn == "2027-01-31" && token.user == 5
        )
        #expect(eternal.scopes == [] && !eternal.isActive && eternal.expiresOn == nil)
    }

    @Test func `A webhook tells what fires it and whether it has secrets`() throws {
        let webhook = try read(
            """
            {"id": 5, "url": "https://sluice.example/webhooks/gitlab", "push_events": false, "note_events": true,
             "merge_requests_events": true, "issues_events": true, "enable_ssl_verification": false,
             "token_present": true, "signing_token_present": false, "alert_status": "disabled"}
            """,
            as: Webhook.self
        )
        let old = try read(#"{"id":5,"url":"u"}"#, as: Webhook.self)

        #expect(webhook.triggers == [.note, .mergeRequest])
        #expect(!webhook.verifiesCertificate)
        #expect(
            webhook.hasToken == true && webhook.hasSigningToken == false && webhook.status == .disabled
        )
        #expect(old.triggers.isEmpty && old.hasToken == nil && old.hasSigningToken == nil)
    }

    @Test(
        arguments: [
            (#""branch_filter_strategy":"all_branches","push_events_branch_filter":"main""#, .all),
            (#""branch_filter_strategy":"wildcard","push_events_branch_filter":"""#, .all),
            (#""push_events_branch_filter":null"#, .all),
            (#""branch_filter_strategy":"wildcard","push_events_branch_filter":"c*""#, .wildcard("c*")),
            (#""branch_filter_strategy":"regex","push_events_branch_filter":"^c""#, .regex("^c")),
        ] as [(String, WebhookBranchFilter)]
    )
    func `A webhook tells which pushes fire it`(fields: String, filter: WebhookBranchFilter) throws {
        #expect(try read(#"{"id":5,"url":"u",\#(fields)}"#, as: Webhook.self).branchFilter == filter)
    }

    @Test(arguments: [(#""200""#, 200), ("401", 401), (#""internal error""#, nil)] as [(String, Int?)])
    func `A delivery tells what it was answered`(status: String, expected: Int?) throws {
        let delivery = try read(#"{"id":1,"response_status":\#(status)}"#, as: WebhookDelivery.self)

        #expect(delivery.status == expected)
        #expect(delivery.isSuccess == (expected == 200))
    }

    @Test func `A protected branch tells who may push, and how`() throws {
        let rule = try read(
            """
            {"id": 1, "name": "*", "allow_force_push": true, "push_access_levels": [
             {"access_level": 40, "user_id": null, "group_id": null}, {"access_level": 40, "user_id": 5},
             {"access_level": 40, "group_id": 9}, {"access_level": 40, "deploy_key_id": 1}]}
            """,
            as: ProtectedBranch.self
        )

        #expect(rule.name == "*" && rule.allowsForcePush)
        #expect(rule.pushers == [.role(.maintainer), .user(5), .others, .others])
    }
}
