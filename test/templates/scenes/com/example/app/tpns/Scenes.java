package com.example.app.tpns;

import android.app.Activity;
import android.app.Application;
import android.content.Intent;
import android.net.Uri;

import com.tencent.android.tpush.XGPushBaseReceiver;
import com.tencent.android.tpush.XGPushRegisterResult;
import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMOfflinePushInfo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import stub.Calls;

/**
 * What an app does with the classes, scene by scene: each prints one line, its name and what the SDKs were asked for.
 * The same for the Java and the Kotlin classes. Bytes are printed as they are, for JSON to be judged by others.
 */
public final class Scenes {
    private static final Application APP = Application.CURRENT;
    private static final Activity LOGIN = new Activity();

    public static void main(String[] args) throws Exception {
        System.setOut(new java.io.PrintStream(System.out, true, "UTF-8"));
        tokens();
        accounts();
        appState();
        offlinePush();
        taps();
    }

    private static void tokens() {
        XGPushBaseReceiver receiver = new TpnsMessageReceiver();
        shown("nothing by itself");
        Calls.loginStatus = V2TIMManager.V2TIM_STATUS_LOGOUT;
        TpnsImPush.onLogin(LOGIN, "before");
        shown("login before the first registration");
        receiver.onRegisterResult(APP, 0, new XGPushRegisterResult("aaa1"));
        shown("registered while logged out");
        Calls.loginStatus = V2TIMManager.V2TIM_STATUS_LOGINED;
        TpnsImPush.onLogin(LOGIN, "alice");
        shown("login after registering");
        receiver.onRegisterResult(APP, 0, new XGPushRegisterResult("bbb2"));
        shown("token changes while logged in");
        receiver.onRegisterResult(APP, 10115, new XGPushRegisterResult("ccc3"));
        shown("registration fails");
        receiver.onRegisterResult(APP, 0, null);
        shown("registration without a result");
        Calls.storedToken = "old0";
        TpnsImPush.onLogin(LOGIN, "alice");
        shown("login again knows the newest token");
        Calls.code = 6014;
        TpnsImPush.onToken("ddd4");
        shown("IM refuses the token");
        Calls.code = 0;
        TpnsImPush.onToken("");
        shown("an empty token");
    }

    private static void accounts() {
        TpnsImPush.onToken(null);
        Calls.storedToken = "kept0";
        Calls.taken();
        TpnsImPush.onLogin(LOGIN, "bob");
        shown("login in a new process");
        TpnsImPush.beforeLogout(LOGIN);
        shown("logout");
        Calls.code = 10030;
        TpnsImPush.onLogin(LOGIN, "bob");
        TpnsImPush.beforeLogout(LOGIN);
        shown("both refused");
        Calls.code = 0;
    }

    private static void appState() {
        TpnsImAppState.watch(APP);
        TpnsImAppState.watch(APP);
        shown("watching twice: " + APP.callbacks.size());
        Application.ActivityLifecycleCallbacks state = APP.callbacks.get(0);
        Activity first = new Activity();
        Activity second = new Activity();
        Calls.unread = 3;
        state.onActivityCreated(first, null);
        state.onActivityStarted(first);
        state.onActivityResumed(first);
        shown("first activity");
        state.onActivityPaused(first);
        state.onActivityStarted(second);
        state.onActivityStopped(first);
        shown("second over first");
        Activity turned = new Activity();
        second.changing = true;
        state.onActivityStopped(second);
        state.onActivityDestroyed(second);
        state.onActivityStarted(turned);
        shown("rotation");
        state.onActivityStopped(turned);
        shown("home");
        state.onActivityStarted(turned);
        shown("back again");
        Calls.slow = true;
        state.onActivityStopped(turned);
        state.onActivityStarted(turned);
        Calls.answer();
        Calls.slow = false;
        Calls.answer();
        shown("gone and back before the count came");
        Calls.code = 6014;
        state.onActivityStopped(turned);
        shown("home while logged out");
        Calls.code = 0;
        Activity late = new Activity();
        Activity over = new Activity();
        state.onActivityStarted(over);
        state.onActivityStopped(late);
        shown("one that was there before stops under another");
        state.onActivityStopped(over);
        state.onActivityStopped(new Activity());
        shown("the last one stops");
    }

    private static void offlinePush() {
        Map<String, String> ext = new LinkedHashMap<>();
        ext.put("sender \"\\ \u4f60\u597d \ud83d\ude00", "</script>\n\t\u2028 ' $x {\"a\":1}");
        ext.put("", "");
        sent("nasty", TpnsImOfflinePush.info("a \"title\"", "b", ext));
        sent("no ext", TpnsImOfflinePush.info("title", "", null));
        sent("no desc", TpnsImOfflinePush.info("title", null, new LinkedHashMap<String, String>()));
    }

    private static void sent(String scene, V2TIMOfflinePushInfo info) {
        System.out.println(scene + " | " + info.title + " | " + info.desc + " | " + info.channel + " | "
                + new String(info.ext, StandardCharsets.UTF_8));
    }

    private static void taps() {
        read("by the icon", new Intent());
        read("no intent", null);
        Calls.customContent = "{\"to\":\"alice\",\"n\":7,\"none\":null,\"deep\":{\"a\":\"b\"}}";
        read("custom content", new Intent().putExtra("ext", "{\"to\":\"bob\"}"));
        Calls.customContent = "{\"ext\":\"{\\\"to\\\":\\\"carol\\\"}\"}";
        read("wrapped", new Intent());
        Calls.customContent = "{\"ext\":\"plain\"}";
        read("ext that is text", new Intent());
        for (String text : new String[] {"", "{}", "plain text", "[1]", "{\"half\":"}) {
            Calls.customContent = text;
            read("custom content '" + text + "', then an extra", new Intent().putExtra("ext", "{\"to\":\"bob\"}"));
        }
        Calls.customContent = null;
        read("parameters", new Intent().setData(Uri.parse("shop://host/detail?to=a%20b&n=1")));
        read("ext as a parameter", new Intent().setData(Uri.parse("shop://host/?ext=%7B%22to%22%3A%22dave%22%7D")));
        read("address alone", new Intent().setData(Uri.parse("shop://host/detail")));
        read("opaque address", new Intent().setData(Uri.parse("mailto:a@b.c")));
        read("extras that can't be unpacked", new Intent().breakExtras());
    }

    private static void read(String scene, Intent intent) {
        System.out.println(scene + " | " + TpnsImTap.read(APP, intent));
        Calls.taken();
    }

    private static void shown(String scene) {
        System.out.println(scene + " | " + String.join(" | ", Calls.taken()));
    }

    private Scenes() {
    }
}
