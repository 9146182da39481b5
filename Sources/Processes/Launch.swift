import CSpawn
import Glibc

/// A program that has just been started, and the two ends to read its output from.
struct Launch: ~Copyable {
    let process: pid_t
    let output: FileDescriptor
    let errorOutput: FileDescriptor

    init(_ command: Command) throws(CommandError) {
        try command.check()
        let path = try command.lookUp()
        do {
            let input = try InputFile(command.input)
            let output = try Pipe()
            let errorOutput = try Pipe()
            let descriptors = [input.descriptor.number, output.writing.number, errorOutput.writing.number]
            process = try Self.start(command, at: path, descriptors: descriptors)
            self.output = output.keepReading()
            self.errorOutput = errorOutput.keepReading()
        } catch {
            throw error.failure(of: command.executable)
        }
    }

    private static func start(
        _ command: Command,
        at path: String,
        descriptors: [Int32]
    ) throws(SystemError) -> pid_t {
        var process: pid_t = 0
        let arguments = [Array(command.executable.utf8)] + command.arguments.map(\.bytes)
        let code = withCStringList(arguments) { arguments in
            withCStringList(command.environmentStrings) { environment in
                cspawn_start(&process, path, arguments, environment, command.directory, descriptors)
            }
        }
        guard code == 0 else { throw SystemError(code: code) }
        return process
    }
}
