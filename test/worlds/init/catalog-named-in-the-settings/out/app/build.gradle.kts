plugins {
    id("com.android.application") version "8.5.0"
}

android {
    namespace = "com.example.shop"
    compileSdk = 34

    defaultConfig {
        applicationId = "com.example.shop"
        minSdk = 24
        targetSdk = 34
        versionCode = 1
        manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"
        manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"
    }
}

dependencies {
    api(deps.okhttp)
    api(deps.mmkv) { isTransitive = false }
    implementation(deps.tpns)
}
