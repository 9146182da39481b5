/// Something that is not there, so that there is nothing to bring, or no place to bring it to.
struct CarryObstacle: Error {
    /// Says what is missing.
    let sentence: String
}
