/// The value of one series.
protocol PrometheusSample: AnyObject, Sendable {
    /// The word of the `# TYPE` line.
    static var kind: String { get }

    /// Its lines on the page.
    func lines(_ series: PrometheusSeries) -> [String]
}
