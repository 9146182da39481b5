extension JSONValue {
    /// Writes the value so that reading it gives an equal one: keys sorted, compact or indented by two spaces.
    ///
    /// A real takes the fewest digits that read back the same; one that is no number, which JSON cannot say, is null.
    package func text(pretty: Bool = false) -> String {
        var writer = JSONWriter(isPretty: pretty)
        writer.write(self)
        return writer.text
    }
}
