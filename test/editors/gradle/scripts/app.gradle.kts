plugins {
    id("com.android.application")
    alias(libs.plugins.kotlin.android)
}

android {
    namespace = "com.example.shop"
    compileSdk = 34
    defaultConfig {
        applicationId = "com.example.shop"
        minSdk = 24
    }
    buildTypes {
        getByName("release") {
            isMinifyEnabled = true
        }
    }
}

dependencies {
    implementation(libs.androidx.core.ktx)
    implementation("a.b:c:1") // keep
    testImplementation("junit:junit:4.13")
}
