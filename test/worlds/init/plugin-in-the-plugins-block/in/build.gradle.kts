plugins {
    id("com.android.application") version "7.4.2" apply false
}
