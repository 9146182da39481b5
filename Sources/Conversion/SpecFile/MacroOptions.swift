/// The options and words that a macro is called with, as getopt reads them.
struct MacroOptions {
    /// Each option with its argument, `""` for one that takes none.
    private(set) var options: [(letter: Character, argument: String)] = []
    private(set) var words: [String] = []

    /// Reads them; the letters are those of the options that take an argument.
    init(_ arguments: ArraySlice<UInt8>, takingArguments: String) {
        var rest = arguments.split(whereSeparator: LineScanner.isBlank)
            .map { String(decoding: $0, as: UTF8.self) }[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word.count > 1 else {
                words.append(word)
                continue
            }
            var letters = word.dropFirst()
            while let letter = letters.popFirst() {
                guard takingArguments.contains(letter) else {
                    options.append((letter, ""))
                    continue
                }
                options.append((letter, letters.isEmpty ? rest.popFirst() ?? "" : String(letters)))
                letters = ""
            }
        }
    }

    func has(_ letter: Character) -> Bool {
        options.contains { $0.letter == letter }
    }

    /// The numbers given with an option, in order.
    func numbers(_ letter: Character) -> [Int] {
        options.filter { $0.letter == letter }.compactMap { Int($0.argument) }
    }
}
