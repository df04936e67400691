android {
    defaultConfig {
        manifestPlaceholders.put("HOST", "example.com")
    }
}
dependencies {
}
