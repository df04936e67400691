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
    }
}

dependencies {
    implementation(libs.androidx.core.ktx)
    implementation(libs.view.material)
    implementation(libs.retrofit)

    testImplementation("junit:junit:4.13.2")
}
