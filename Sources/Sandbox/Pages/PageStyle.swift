/// How pages look.
enum PageStyle {
    static let sheet = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8882; }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 0 1rem 3rem; }
        header { border-bottom: 1px solid var(--line); padding: .8rem 0; margin-bottom: 1rem; }
        header a { font-weight: 600; }
        a { text-decoration: none; } a:hover { text-decoration: underline; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
        table { border-collapse: collapse; width: 100%; }
        td, th { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; }
        code, pre { font: 13px/1.45 ui-monospace, monospace; }
        code { background: var(--soft); padding: 0 .2em; border-radius: 3px; }
        pre { background: var(--soft); padding: .6rem; overflow-x: auto; border-radius: 4px; }
        pre code { background: none; padding: 0; }
        .state { border-radius: 1em; padding: .1em .7em; background: var(--soft); font-size: .85rem; }
        .opened, .running, .pending { background: #1f75cb33; } .merged, .success { background: #2daa5033; }
        .closed, .failed { background: #dd2b0e33; }
        .note { border: 1px solid var(--line); border-radius: 4px; margin: .8rem 0; padding: .2rem .8rem; }
        .note.system { border: 0; color: #888; margin: .2rem 0; }
        .diff span { display: block; white-space: pre; }
        .diff .add { background: #2daa5030; } .diff .del { background: #dd2b0e30; } .diff .hunk { color: #888; }
        """
}
