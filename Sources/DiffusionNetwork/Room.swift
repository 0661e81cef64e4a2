// The room DiffusionNetwork; see ARCHITECTURE.md.
