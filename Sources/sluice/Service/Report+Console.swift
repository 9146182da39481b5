import JSON
import Runtime

extension Report {
    /// Tells how a function ended: what went wrong on standard error, everything else, and JSON, on standard output.
    func show(asJSON: Bool) {
        let name = function.map { "\($0): " } ?? ""
        if asJSON {
            Console.tell(json.text(pretty: true))
        } else if case .failure = result {
            Console.complain("\(name)\(self)")
        } else {
            Console.tell("\(name)\(self)")
        }
    }
}
