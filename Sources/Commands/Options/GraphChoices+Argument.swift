public import ArgumentParser
public import DiffusionAnalysis
public import GraphKernel

extension GroupMethod: ExpressibleByArgument {}

extension BrokerPartition: ExpressibleByArgument {}

extension TimeReading: ExpressibleByArgument {}
