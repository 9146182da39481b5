/// An account of ours on a forge.
package struct Identity: Sendable, Equatable {
    package typealias Name = EntryName<Identity>

    package let name: Name
    /// The access token, for the API and for git over HTTP.
    package let token: Secret
    /// Who made the commits that this identity pushes.
    package let author: Author
    package let budget: Budget
    /// Signs the hidden lines of our texts, which tells ours from invented ones; `nil` leaves them unsigned.
    package let markerKey: Secret?

    /// A name and a mail address as git writes them.
    package struct Author: Sendable, Equatable {
        package let name: String
        package let email: String
    }
}
