extension Array {
    /// Every order of the elements.
    var permutations: [[Element]] {
        guard let last else { return [[]] }
        return Array(dropLast()).permutations.flatMap { order in
            (0...order.count).map { place in
                var longer = order
                longer.insert(last, at: place)
                return longer
            }
        }
    }
}
