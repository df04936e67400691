plugins {
    alias(libs.plugins.android.application)
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
    implementation(libs.androidx.core.ktx)
    implementation(libs.view.material)
    implementation(libs.retrofit)
    implementation(libs.tencent.tpns)

    testImplementation("junit:junit:4.13.2")
}
