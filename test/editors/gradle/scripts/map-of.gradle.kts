android {
    defaultConfig {
        manifestPlaceholders += mapOf(
            "HOST" to "example.com", // 主机
            // "OLD" to "x",
            "SCHEME" to "https"
        )
    }
}
dependencies { implementation("a.b:c:1"); api("a.b:d:1") }
