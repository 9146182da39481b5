/// How many requests an identity may send; GitLab's own limits are per user.
///
/// Source: <https://docs.gitlab.com/security/rate_limits/>
package struct Budget: Sendable, Equatable {
    package var perMinute = 300
    package var perHour = 5000
    /// Notes have a limit of their own, 60 a minute on GitLab.com.
    package var notesPerMinute = 30
}
