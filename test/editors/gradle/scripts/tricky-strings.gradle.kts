/* outer /* inner dependencies { */ still outer */
val a = "dependencies { ${"}"} \${ \" {"
val b = """
dependencies {
    implementation("com.tencent.tpns:tpns:1") ${'"'}$a ""quoted""
"""
val c = '{'
val d = '\''
val `odd name {` = 1
android {
    defaultConfig {
        versionName = "$a${b.trim()}"
    }
}
dependencies {
    implementation("a.b:c:1") /* behind */
}
