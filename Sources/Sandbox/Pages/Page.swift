/// A page: a title, and what stands below it.
protocol Page {
    var title: String { get }
    /// HTML.
    var content: String { get }
}

extension Page {
    /// The whole document.
    var document: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title.escapedForHTML)</title>
        <style>\(PageStyle.sheet)</style>
        </head>
        <body>
        <header><a href="/">Sandbox</a> <small>a stand-in for GitLab</small></header>
        <main>
        \(content)
        </main>
        </body>
        </html>

        """
    }
}

struct MissingPage: Page {
    let title = "Not found"
    let content = "<h1>Not found</h1><p>There is nothing here, or nothing that is public.</p>"
}
