// Whoever reads the values of this room needs the rooms below it, and imports this one alone.

@_exported public import DiffusionAnalysis
@_exported public import DiffusionModel
@_exported public import DiffusionNetwork
@_exported public import Exhibits
@_exported public import GraphKernel
@_exported public import ModelFormats
@_exported public import Questions
@_exported public import Threads
