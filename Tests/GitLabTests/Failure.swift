import GitLab

extension GitLabClient {
    /// The error a call ends with; `nil` when it is answered.
    func failure<Response>(of endpoint: Endpoint<Response>) async -> GitLabError? {
        do {
            _ = try await send(endpoint)
            return nil
        } catch {
            return error
        }
    }

    /// The error that reading a whole list ends with; `nil` when it is read.
    func failure<Element>(ofAll endpoint: Endpoint<[Element]>) async -> GitLabError? {
        do {
            _ = try await all(endpoint)
            return nil
        } catch {
            return error
        }
    }
}
