public import ArgumentParser
public import Exhibits

extension ResultFormat: ExpressibleByArgument {}
