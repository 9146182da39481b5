/// Something that is not there, and that a person has to see to before a pair can be converted.
struct PairObstacle: Error {
    /// Says what is missing and what to do.
    let sentence: String
}
