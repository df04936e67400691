android {
	defaultConfig {
		manifestPlaceholders["HOST"] = "example.com"
		versionName = "1.0"
	}
}
