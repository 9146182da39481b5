import ArgumentParser
import Functions
import Runtime

/// The file that says what wakes which function.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Read the configuration from this file.", valueName: "file"))
    var config = "functions.yaml"

    /// Reads and checks the file; whatever is wrong is told on standard error, a line a mistake.
    ///
    /// - Throws: `ServiceExit.configuration`.
    func load() throws -> Configuration {
        do {
            return try Configuration.load(config, functions: FunctionBundle.names)
        } catch {
            Console.complain("\(error)")
            throw ServiceExit.configuration
        }
    }
}
