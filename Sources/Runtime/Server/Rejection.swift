/// An answer that is given before a request is read to its end.
struct Rejection: Error {
    let answer: Answer

    init(_ answer: Answer) {
        self.answer = answer
    }
}
