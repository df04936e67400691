package com.tencent.android.tpush;

import android.content.Context;

import stub.Calls;

public final class XGPushConfig {
    private XGPushConfig() {
    }

    /** null or empty before the first registration. */
    public static String getToken(Context context) {
        return Calls.storedToken;
    }

    public static void enableOtherPush(Context context, boolean enable) {
        Calls.made("enableOtherPush " + enable);
    }

    public static void setMiPushAppId(Context context, String id) {
        Calls.made("setMiPushAppId " + id);
    }

    public static void setMiPushAppKey(Context context, String key) {
        Calls.made("setMiPushAppKey " + key);
    }

    public static void setMzPushAppId(Context context, String id) {
        Calls.made("setMzPushAppId " + id);
    }

    public static void setMzPushAppKey(Context context, String key) {
        Calls.made("setMzPushAppKey " + key);
    }

    public static void setOppoPushAppId(Context context, String id) {
        Calls.made("setOppoPushAppId " + id);
    }

    public static void setOppoPushAppKey(Context context, String key) {
        Calls.made("setOppoPushAppKey " + key);
    }
}
