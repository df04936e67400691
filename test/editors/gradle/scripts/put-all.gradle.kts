android {
    defaultConfig {
        manifestPlaceholders.putAll(mapOf("HOST" to "example.com"))
    }
    buildTypes {
        debug { manifestPlaceholders["HOST"] = "localhost" }
    }
}
