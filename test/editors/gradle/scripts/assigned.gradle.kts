android {
    defaultConfig {
        addManifestPlaceholders(mapOf("HOST" to "example.com", "B" to "c",))
    }
}
