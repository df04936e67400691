package android.util;

import stub.Calls;

public final class Log {
    private Log() {
    }

    public static int d(String tag, String message) {
        return 0;
    }

    public static int i(String tag, String message) {
        return 0;
    }

    public static int w(String tag, String message) {
        Calls.made("warning: " + message);
        return 0;
    }

    public static int w(String tag, String message, Throwable thrown) {
        return w(tag, message);
    }
}
