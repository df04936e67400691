package stub;

import java.util.ArrayList;
import java.util.List;

/** What the classes under test asked of the SDKs, in order; and what these are to answer. */
public final class Calls {
    private static final List<String> MADE = new ArrayList<>();

    /** The next asynchronous answers are errors of this code; 0: successes. */
    public static int code;
    /** Holds back asynchronous answers until {@link #answer}. */
    public static boolean slow;
    public static int loginStatus;
    public static String storedToken;
    public static String customContent;
    public static long unread;

    private static final List<Runnable> OPEN = new ArrayList<>();

    private Calls() {
    }

    public static void made(String call) {
        MADE.add(call);
    }

    public static void later(Runnable answer) {
        if (slow) OPEN.add(answer);
        else answer.run();
    }

    public static void answer() {
        List<Runnable> open = new ArrayList<>(OPEN);
        OPEN.clear();
        for (Runnable each : open) each.run();
    }

    /** Everything since the last time. */
    public static List<String> taken() {
        List<String> taken = new ArrayList<>(MADE);
        MADE.clear();
        return taken;
    }
}
