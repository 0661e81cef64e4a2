// The room Exhibits; see ARCHITECTURE.md.
