/// The filters of a list of branches: `term`, `^start`, `end$`, or a regular expression.
struct BranchSearch {
    let text: String
    let pattern: String?

    func finds(_ branch: String) throws -> Bool {
        if let pattern {
            guard let regex = try? Regex(pattern) else { throw Refusal.message(400, "Invalid regex") }
            return branch.firstMatch(of: regex) != nil
        }
        if text.hasPrefix("^") { return branch.hasPrefix(text.dropFirst()) }
        if text.hasSuffix("$") { return branch.hasSuffix(text.dropLast()) }
        return text.isEmpty || branch.lowercased().contains(text.lowercased())
    }
}
