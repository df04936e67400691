import java.util.Properties

plugins {
    id("com.android.application") version "8.7.0" apply false
}

val local = Properties()

allprojects {
    repositories {
        google()
        maven("https://jitpack.io")
    }
}
