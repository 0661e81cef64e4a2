// The room GraphvizRenderer; see ARCHITECTURE.md.
