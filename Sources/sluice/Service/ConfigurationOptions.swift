import ArgumentParser
import Functions
import Runtime

/// The file that says what wakes which function.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Read the configuration from this file.", valueName: "file"))
    var config = "functions.yaml"

    /// Reads and checks the file; whatever is wrong is told on standard error, as `FILE:LINE: SENTENCE`.
    ///
    /// - Throws: `ServiceExit.configuration`.
    func load() throws -> Configuration {
        do {
            return try Configuration.load(config, functions: FunctionBundle.names)
        } catch .mistakes(let mistakes) {
            for mistake in mistakes { Terminal.standardError.write("\(mistake)\n") }
        } catch {
            Console.complain("\(error)")
        }
        throw ServiceExit.configuration
    }
}
