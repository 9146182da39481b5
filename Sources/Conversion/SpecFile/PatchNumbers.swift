/// Gives patches their numbers, in the order of the series.
struct PatchNumbers {
    private var highest: Int
    private var used: Set<Int>
    /// The number that rpm would count for the next tag without one; `nil` when tags are numbered.
    private var counted: Int?

    init(after patches: [ListedFile], counting counted: Int? = nil) {
        highest = patches.map(\.number).max() ?? -1
        used = Set(patches.map(\.number))
        self.counted = counted
    }

    /// The number of the next patch: the one it asks for, or one above the highest.
    ///
    /// A patch that goes back to its place may keep its number there, even below others.
    /// - Throws: `SpecFileError` for a number that is not above the highest, and when none is left.
    mutating func next(for patch: PatchTag, goingBackTo place: ListedFile? = nil) throws(SpecFileError) -> Int
    {
        let name = String(decoding: patch.name, as: UTF8.self)
        guard highest < Int.max else { throw .noNumberLeft(patch: name, highest: highest) }
        let number = patch.number ?? max(highest + 1, 1)
        let keeps =
            place.map { !$0.showsNumber || $0.number == number && !used.contains(number) } ?? false
        guard keeps || number > highest else {
            throw .numberTooLow(number, patch: name, highest: highest)
        }
        highest = max(highest, counted ?? number)
        used.insert(number)
        counted = counted.map { $0 + 1 }
        return number
    }
}
