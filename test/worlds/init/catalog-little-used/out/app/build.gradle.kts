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
    implementation("androidx.core:core-ktx:1.13.1")
    implementation("com.tencent.tpns:tpns:1.4.4.5-release")
    implementation(libs.okhttp)
    implementation(project(":core"))
}
