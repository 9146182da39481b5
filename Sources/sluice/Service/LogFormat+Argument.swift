import ArgumentParser
import Runtime

extension LogFormat: ExpressibleByArgument {}
