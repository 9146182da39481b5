import Testing

@testable import Sandbox

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("a\nb", "<p>a<br>b</p>"), ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;</code></pre>"), ("# Title", "<h3> Title</h3>"),
        ("http://x.example/a", "<p><a href=\"http://x.example/a\">http://x.example/a</a></p>"),
        ("[a](/b)", "<p><a href=\"/b\">a</a></p>"),
        ("```\nnever closed", "<pre><code>never closed</code></pre>"),
        ("a <!-- b\nc --> d", "<p>a  d</p>"), ("\"><i>", "<p>&quot;&gt;&lt;i&gt;</p>"),
    ])
    func `A little Markdown becomes HTML`(text: String, html: String) {
        #expect(Markdown(text).html == html)
    }
}
