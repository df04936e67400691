val enabled = true
val text = if (enabled) "a" else "b"
if (enabled) {
    println("a")
} else if (!enabled) println("b")
else println("c")
when (text) {
    "a" -> println("x")
    else -> {
        println("y")
    }
}
for (i in 0 until 3) println(i)
try {
    println("t")
} finally {
    println("f")
}
fun twice(x: Int): Int = x *
    2
fun thrice(x: Int): Int {
    return x * 3
}
val list = listOf("a", "b")
    .map { it + "!" }
    .filter { name: String -> name.isNotEmpty() }
val maybe = System.getenv("X")
    ?: "none"
list.forEach { println(it) }
android {
    defaultConfig {
        versionName = maybe.let { value ->
            value
        }
    }
}
