/// Tells a person who waits what is going on and for how long; says nothing to a pipe or a file.
struct Progress: Sendable {
    let terminal: Terminal
    /// How long work may take before anything is said.
    var patience: Duration = .milliseconds(500)

    /// Does the work and shows, while it lasts, what it is.
    func show<Value: Sendable>(_ text: String, during work: () async throws -> Value) async rethrows -> Value
    {
        guard terminal.isInteractive else { return try await work() }
        let line = Task { await show(text) }
        do {
            let value = try await work()
            await end(line)
            return value
        } catch {
            await end(line)
            throw error
        }
    }

    private func show(_ text: String) async {
        guard (try? await Task.sleep(for: patience)) != nil else { return }
        let start = ContinuousClock.now - patience
        repeat {
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            terminal.write("\r\(Self.fitting(text, into: terminal.columns - 8)) … \(Int(seconds)) s")
        } while (try? await Task.sleep(for: .seconds(1))) != nil
        terminal.write("\r\u{1B}[K")
    }

    private func end(_ line: Task<Void, Never>) async {
        line.cancel()
        await line.value
    }

    /// The text, cut at its end where it would not fit on one line.
    static func fitting(_ text: String, into columns: Int) -> String {
        text.count <= columns ? text : String(text.prefix(max(0, columns)))
    }
}
