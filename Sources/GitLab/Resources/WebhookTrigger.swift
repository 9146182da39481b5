/// What makes a webhook fire, by the name of its switch.
package enum WebhookTrigger: String, Sendable, CaseIterable {
    case push = "push_events"
    case mergeRequest = "merge_requests_events"
    case note = "note_events"
    case pipeline = "pipeline_events"
    case job = "job_events"
}
