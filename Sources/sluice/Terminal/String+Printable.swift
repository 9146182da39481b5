extension String {
    /// The text without what would control a terminal or change the direction of reading, for what others wrote.
    var printable: String {
        let shown = unicodeScalars.filter { ![.control, .format].contains($0.properties.generalCategory) }
        return String(String.UnicodeScalarView(shown))
    }
}
