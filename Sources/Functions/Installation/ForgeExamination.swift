import GitLab
import Runtime

/// Looks at one forge, at the accounts that act there, and at what is mapped.
struct ForgeExamination: Sendable {
    private let installation: Installation
    private let forge: Forge

    init(_ installation: Installation, _ forge: Forge) {
        self.installation = installation
        self.forge = forge
    }

    func diagnoses() async -> [Diagnosis] {
        let probe = await knock("\(forge.url)/api/v4/version")
        var findings = AddressCheck(probe: probe, client: "sluice").findings
        findings += ClockCheck(probe: probe, forge: forge).findings + SecretCheck(forge).findings
        var projects: [Diagnosis] = []
        for identity in forge.identities {
            findings +=
                probe.response == nil ? unexamined(by: identity) : await examine(identity, into: &projects)
        }
        let place = Diagnosis(place: .forge(forge.name, url: "\(forge.url)"), findings: findings)
        return [place] + (await webhookAddress()) + projects
    }

    private func knock(_ url: String) async -> Probe {
        await Probe(url, installation.transport, installation.clock)
    }

    /// Where the webhooks lead, if somebody said.
    private func webhookAddress() async -> [Diagnosis] {
        guard installation.scope.serviceURL != nil else { return [] }
        let url = installation.address(of: forge).url
        let probe = await knock(url)
        let findings =
            AddressCheck(probe: probe, client: "GitLab").findings + ServiceCheck(probe: probe).findings
        return [Diagnosis(place: .webhooks(url: url), findings: findings)]
    }
}

/// As one of the accounts.
extension ForgeExamination {
    /// Looks at an account, and as that account at the projects it is for.
    ///
    /// - Returns: What was found about the account, and about whole mappings.
    private func examine(_ identity: Identity, into projects: inout [Diagnosis]) async -> [Finding] {
        let gitLab: GitLabClient
        do {
            gitLab = try installation.gitLab(of: identity, on: forge)
        } catch {
            return [.problem("\(error)", remedy: "put it there, or look from where sluice serves")]
                + unexamined(by: identity)
        }
        let user = await Look { () async throws(GitLabError) in try await gitLab.currentUser() }
        let token = await Look { () async throws(GitLabError) in try await gitLab.send(.currentAccessToken) }
        let now = installation.clock.unixTime
        var findings = TokenCheck(identity: identity.name, user: user, token: token, now: now).findings
        guard let account = user.value else { return findings + unexamined(by: identity) }
        for mapping in mappings(of: identity) {
            let examination = MappingExamination(installation, forge, mapping, account: account)
            findings += await examination.examine(gitLab, into: &projects)
        }
        return findings
    }

    private func mappings(of identity: Identity) -> [Mapping] {
        installation.mappings(of: forge).filter { $0.identity == identity.name }
    }

    private func unexamined(by identity: Identity) -> [Finding] {
        mappings(of: identity).map { mapping in
            .unknown(
                "the projects of \(mapping.sourceGit) were not looked at",
                remedy: "put that right, and look again"
            )
        }
    }
}
