/// The functions of one process, and the judge of their errors.
package struct FunctionBundle: Sendable {
    /// Decides what an error that is no ``Failure`` means for the sender.
    package typealias Judge = @Sendable (any Error) -> Failure

    private let functions: [any Function]
    private let byName: [String: any Function]
    private let judge: Judge

    /// Bundles functions of distinct names.
    package init(_ functions: [any Function], judge: @escaping Judge) {
        self.functions = functions
        self.judge = judge
        byName = Dictionary(functions.map { (type(of: $0).name, $0) }) { $1 }
        precondition(
            byName.count == functions.count,
            "two functions of the bundle have the same name: \(names)"
        )
    }

    /// The bundle with more functions; the judge stays.
    package func adding(_ more: [any Function]) -> FunctionBundle {
        FunctionBundle(functions + more, judge: judge)
    }

    /// The names of all functions, in the order of the list.
    package var names: [String] { functions.map { type(of: $0).name } }

    /// The function of a name.
    package subscript(name: String) -> (any Function)? { byName[name] }

    /// What an error means for the sender.
    func failure(of error: any Error) -> Failure {
        error as? Failure ?? judge(error)
    }
}
