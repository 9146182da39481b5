/// What a person or a script reads of the service's commands, at once also where standard output is a pipe.
enum Console {
    /// Says on standard output what was asked for.
    static func tell(_ text: String) {
        Terminal.standardOutput.write("\(text)\n")
    }

    /// Says on standard error what is wrong, each line behind the program's name.
    static func complain(_ text: String) {
        for line in text.split(separator: "\n") { Terminal.standardError.write("sluice: \(line)\n") }
    }
}
