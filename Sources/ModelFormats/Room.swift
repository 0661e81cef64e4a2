// The room ModelFormats; see ARCHITECTURE.md.
