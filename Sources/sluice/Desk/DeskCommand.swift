import ArgumentParser

/// A command for people at their desk.
protocol DeskCommand: AsyncParsableCommand {
    /// Does what was asked; an error is told to the person by its description.
    func perform(_ desk: DeskVoice) async throws
}

extension DeskCommand {
    mutating func run() async throws {
        let desk = DeskVoice()
        do {
            try await perform(desk)
        } catch let error as ValidationError {
            throw error
        } catch {
            desk.complain("\(error)")
            throw ExitCode(2)
        }
    }
}
