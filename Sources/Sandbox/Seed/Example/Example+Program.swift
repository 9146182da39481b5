/// The files of the program.
extension Example {
    static func makefile(version: String) -> String {
        """
        VERSION = \(version)
        CFLAGS = -O2 -Wall -DVERSION='"$(VERSION)"'
        prefix = /usr/local

        hello: hello.o greeting.o

        hello.o greeting.o: greeting.h

        install: hello
        \tinstall -D hello $(DESTDIR)$(prefix)/bin/hello

        check: hello
        \t./hello | grep -q world

        clean:
        \trm -f hello *.o

        """
    }

    static let header = """
        #ifndef GREETING_H
        #define GREETING_H

        void greet(const char *name);

        #endif

        """

    /// The function that greets.
    static func greeting(ending: String) -> String {
        """
        #include <stdio.h>

        #include "greeting.h"

        void greet(const char *name)
        {
        \tprintf("Hello, %s\(ending)\\n", name);
        }

        """
    }

    static func program(takesName: Bool) -> String {
        """
        #include "greeting.h"

        int main(int argc, char **argv)
        {
        \tgreet(\(takesName ? "argc > 1 ? argv[1] : \"world\"" : "\"world\""));
        \treturn 0;
        }

        """
    }
}
