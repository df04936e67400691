pluginManagement {
    repositories { google(); mavenCentral() }
    resolutionStrategy {
        eachPlugin {
            if (requested.id.id == "com.tencent.android.tpns") {
                useModule("com.tencent.android.tpns:tpnsplugin:1.8.0")
            }
        }
    }
}
dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}
include(":app")
