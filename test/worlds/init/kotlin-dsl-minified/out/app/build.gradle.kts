plugins {
    id("com.android.application") version "8.5.0"
    id("org.jetbrains.kotlin.android") version "2.0.0"
}

android {
    namespace = "com.example.shop"
    compileSdk = 34

    defaultConfig {
        applicationId = "com.example.shop"
        minSdk = 21
        targetSdk = 34
        manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"
        manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }
}

dependencies {
    implementation("androidx.core:core-ktx:1.13.0")
    implementation("com.tencent.tpns:tpns:1.4.4.5-release")
}
