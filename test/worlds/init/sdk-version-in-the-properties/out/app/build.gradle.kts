plugins {
    id("com.android.application") version "8.5.0"
}

val tpnsVersion: String by project

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
    implementation("com.tencent.tpns:tpns:$tpnsVersion")
    implementation("com.tencent.tpns:oppo:${property("tpnsVersion")}")
    implementation("com.google.code.gson:gson:2.6.2")
    implementation("commons-codec:commons-codec:1.15")
}
