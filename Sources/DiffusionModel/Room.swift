// The room DiffusionModel; see ARCHITECTURE.md.
