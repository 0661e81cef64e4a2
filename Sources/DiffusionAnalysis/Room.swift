// The room DiffusionAnalysis; see ARCHITECTURE.md.
